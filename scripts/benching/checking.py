"""A long playbook, and the program that others check YAML with."""

import os
import re
import shutil
import subprocess

LINES = 2_000


def make(folder, root):
    """The shipped Dutch playbook, made longer with more objections of its own kind."""
    with open(os.path.join(root, "playbooks/zakelijke-diensten.nl.yaml")) as file:
        lines = file.read().split("\n")
    start = lines.index("objections:") + 1
    end = next(n for n, line in enumerate(lines) if n > start and line.startswith("# Waarom"))
    more, number, copy = [], 0, 2
    while len(lines) + len(more) < LINES:
        is_hearing = False
        for line in lines[start:end]:
            # What is heard may be a list of lines; every objection gets words of its own.
            if re.match(r" {4}[a-z]", line):
                is_hearing = False
            if is_hearing:
                continue
            if re.match(r" {2}[a-z]", line):
                number += 1
                line = line.replace(":", f"-{copy}:", 1)
            if line.startswith("    hears:"):
                line, is_hearing = f"    hears: [bezwaar nummer {number} van de proef]", True
            more.append(line)
        copy += 1
    path = os.path.join(folder, "zakelijke-diensten.nl.yaml")
    with open(path, "w") as file:
        file.write("\n".join(lines[:end] + more + lines[end:]))
    return path


def yamllint(root):
    """Where yamllint is; it is installed below .build when it is nowhere."""
    found = shutil.which("yamllint")
    own = os.path.join(root, ".build/yamllint")
    if found or os.path.exists(own + "/bin/yamllint"):
        return found or own + "/bin/yamllint"
    for command in [["python3", "-m", "venv", own], [own + "/bin/pip", "install", "-q", "yamllint"]]:
        if subprocess.run(command, stderr=subprocess.DEVNULL).returncode != 0:
            return None
    return own + "/bin/yamllint"
