"""Measures callside on stores of several sizes, beside what a user would take instead.

Everything that is compared is run in turns, on one machine, in one go; shown are medians.
"""

import argparse
import os
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time

import checking
import stores
from terminal import Terminal
from timing import medians, run, shown

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build/release/callside")
NOTES = 200


def entries_a_lead(leads):
    return 20 if leads <= 100_000 else 5


class Bench:
    """One run, with its stores and what it found."""

    def __init__(self, options, folder):
        self.sizes = options.leads
        self.runs = options.runs
        self.folder = folder
        self.figures = {}
        self.environment = {
            "HOME": folder, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "TZ": "Europe/Amsterdam",
            "USER": "bench", "LANG": "C.UTF-8", "CALLSIDE_PLAYBOOKS": os.path.join(ROOT, "playbooks"),
            "CALLSIDE_NOW": "2026-03-16T10:00:00+01:00",
        }

    def store(self, leads):
        return os.path.join(self.folder, f"store-{leads}")

    def database(self, leads):
        return os.path.join(self.folder, f"peer-{leads}.sqlite")

    def callside(self, leads, *words):
        return [PROGRAM, "--lang", "en", "--store", self.store(leads), *words]

    def prompt(self, leads):
        return Terminal(self.callside(leads), self.environment, "callside>")

    def say(self, title, rows):
        """Prints a table, and keeps its figures for the comparison with the targets."""
        print(f"\n### {title}\n", flush=True)
        for row, seconds in rows.items():
            print(f"| {row} | {shown(seconds)} |", flush=True)
            self.figures[title, row] = seconds

    def compare(self, title, measures, runs=None):
        self.say(title, medians(measures, runs or self.runs))

    def command(self, *command):
        return lambda: run(list(command), self.environment).seconds

    # What is measured

    def prepare(self):
        for leads in self.sizes:
            if os.path.exists(self.store(leads)):
                continue
            print(f"making a store of {leads:,} leads with {entries_a_lead(leads)} entries each", flush=True)
            stores.make(self.store(leads), leads, entries_a_lead(leads))
            stores.make_database(self.database(leads), leads, entries_a_lead(leads))

    def rebuild(self):
        """The index anew from the journal, to the first answer."""
        print("\n### rebuild of the index\n")
        for leads in self.sizes:
            taken = []
            for _ in range(5 if leads <= 10_000 else 1):
                for ending in ["", "-wal", "-shm"]:
                    path = os.path.join(self.store(leads), "index.sqlite" + ending)
                    if os.path.exists(path):
                        os.remove(path)
                taken.append(run(self.callside(leads, "list", "--limit", "1"), self.environment))
            entries = leads * entries_a_lead(leads)
            seconds = statistics.median(one.seconds for one in taken)
            processor = statistics.median(one.processor for one in taken)
            self.figures["rebuild", leads] = entries / seconds
            size = os.path.getsize(os.path.join(self.store(leads), "index.sqlite")) / 1e6
            print(
                f"| {leads:,} leads, {entries:,} entries | {seconds:.1f} s, {processor:.1f} s of processor "
                f"| {entries / seconds:,.0f} entries a second | index of {size:,.0f} MB |", flush=True)

    def start(self):
        def opening(open):
            def measure():
                terminal = open()
                terminal.close()
                return terminal.opening
            return measure

        measures = {f"callside, {n:,} leads": opening(lambda n=n: self.prompt(n)) for n in self.sizes}
        if shutil.which("sqlite3"):
            for n in self.sizes:
                measures[f"sqlite3, {n:,} leads"] = opening(
                    lambda n=n: Terminal(["sqlite3", self.database(n)], self.environment, "sqlite>"))
        self.compare("start to prompt", measures)

    def questions(self):
        """next, find and prep as whole processes, beside the bare query."""
        tasks = {n: stores.make_tasks(os.path.join(self.folder, f"tasks-{n}"), n)
                 for n in [10_000, 100_000] if shutil.which("task")}
        lead = 500
        name, number = stores.name(lead).split()[0], f"{lead:07d}"
        found = "SELECT l.* FROM search s JOIN lead l ON l.id = s.id WHERE s.name MATCH"
        words = {
            "next": ("next", "--limit", "10"),
            "find": ("find", name, number),
            "find, a word of an eighth of all leads": ("find", "bouw"),
            "prep": ("prep", stores.identifier(lead)),
        }
        queries = {
            "next": "SELECT * FROM lead ORDER BY score DESC, due, id LIMIT 10",
            "find": f"""{found} '"{name}" AND "{number}"' LIMIT 50""",
            "find, a word of an eighth of all leads": f"{found} 'bouw' LIMIT 50",
            "prep": f"SELECT * FROM entry WHERE lead = '{stores.identifier(lead)}' ORDER BY number",
        }
        for title in words:
            measures = {
                f"callside, {n:,} leads": self.command(*self.callside(n, *words[title])) for n in self.sizes}
            if shutil.which("sqlite3"):
                for n in self.sizes:
                    measures[f"sqlite3, {n:,} leads"] = self.command("sqlite3", self.database(n), queries[title])
            self.compare(title, measures)
            slow = {}
            if title in ["next", "find"]:
                asked = ["next"] if title == "next" else [f"description.contains:{number}", "list"]
                for n, settings in tasks.items():
                    slow[f"Taskwarrior, {n:,} tasks"] = self.command("task", f"rc:{settings}", *asked)
            if shutil.which("jq") and title == "prep":
                for n in [n for n in self.sizes if n <= 100_000]:
                    slow[f"jq over the journal, {n:,} leads"] = self.command(
                        "jq", "-c", f'select(.lead == "{stores.identifier(lead)}")', stores.journal(self.store(n)))
            if slow:
                self.say(f"{title}, others", medians(slow, 3))

    def completion(self):
        """Tab behind part of a name, at a prompt that has been used."""
        terminals = {n: self.prompt(n) for n in self.sizes}
        turn = iter(range(100, 1_000))

        def measure(n):
            def press():
                lead, terminal = next(turn), terminals[n]
                terminal.type(f"show {lead:07d}", f"{lead:07d}")
                seconds = terminal.time("\t", stores.name(lead).split()[0])
                terminal.type("\x03", "callside>")
                return seconds
            return press

        measures = {f"callside, {n:,} leads": measure(n) for n in self.sizes}
        self.say("the first Tab of a session", {name: one() for name, one in measures.items()})
        if shutil.which("sqlite3"):
            for n in self.sizes:
                measures[f"sqlite3, {n:,} leads"] = self.command(
                    "sqlite3", self.database(n), """SELECT name FROM search WHERE name MATCH '"0000500"' LIMIT 10""")
        self.compare("tab completion", measures)
        print("\n### memory of a prompt: when it opens, and after `next`, `find` and Tab\n")
        for n, terminal in terminals.items():
            fresh = self.prompt(n)
            opened = fresh.resident()
            fresh.close()
            terminal.enter("next")
            terminal.enter("find bouw")
            self.figures["memory", n] = terminal.resident()
            print(f"| callside, {n:,} leads | {opened:.0f} MB | {terminal.resident():.0f} MB |", flush=True)
            terminal.close()

    def answers(self):
        """Recorded answers: durable and in the index, beside the bare writes of the same bytes."""
        lines = [
            f'{{"at":"2026-03-16T10:00:00+01:00","by":"bench","clock":{n},"id":"{stores.WRITER}/{n}",'
            f'"kind":"noted","call":"p4x7mk","lead":"b0000500","text":"called back, number {n}","v":1}}\n'.encode()
            for n in range(NOTES)]
        loose = sqlite3.connect(self.database(self.sizes[0]), isolation_level=None)
        loose.execute("PRAGMA journal_mode = WAL")
        loose.execute("PRAGMA synchronous = FULL")
        last = loose.execute("SELECT MAX(number) FROM entry").fetchone()[0]
        file = os.open(os.path.join(self.folder, "appended"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def called(n, lead, notes):
            path = os.path.join(self.folder, "call")
            with open(path, "w") as call:
                call.write(f"call {stores.identifier(lead)}\n")
                call.writelines(f"/note called back, number {n}\n" for n in range(notes))
            return run(self.callside(n), self.environment, stdin=path).seconds

        def recorded(n):
            # Each call is with another lead: nobody gets thousands of answers from one.
            leads = iter(random.sample(range(501, 700), 60))

            def measure():
                before = called(n, next(leads), 0)
                return (called(n, next(leads), NOTES) - before) / NOTES
            return measure

        def appended():
            start = time.perf_counter()
            for line in lines:
                os.write(file, line)
                os.fdatasync(file)
            return (time.perf_counter() - start) / NOTES

        def inserted():
            nonlocal last
            start = time.perf_counter()
            for line in lines:
                last += 1
                loose.execute("INSERT INTO entry VALUES ('b0000500', ?, ?)", (last, line))
            return (time.perf_counter() - start) / NOTES

        measures = {f"callside, {n:,} leads": recorded(n) for n in self.sizes}
        measures["append + fdatasync"] = appended
        measures["SQLite insert, write-ahead log, synchronous=FULL"] = inserted
        self.compare(f"one recorded answer (one of {NOTES} in a call, each on disk before the next, the index at the end)",
                     measures, max(5, self.runs // 3))
        terminals = {n: self.prompt(n) for n in self.sizes}
        for terminal in terminals.values():
            terminal.prompt = b"\x1b[36m>"
            terminal.enter("call b0000700")
        self.compare("from Enter behind an answer to the next prompt, in a call at a terminal", {
            f"callside, {n:,} leads": lambda n=n: terminals[n].enter("/note called back")
            for n in self.sizes}, self.runs * 3)
        for terminal in terminals.values():
            terminal.close()

    def importing(self):
        """100,000 rows of CSV into an empty store, beside `.import` and the same index in sqlite3."""
        try:
            run([PROGRAM, "import", "--help"], self.environment)
        except SystemExit:
            print("\nskipped: import (this callside has no such command yet)")
            return
        rows = os.path.join(self.folder, "rows.csv")
        with open(rows, "w") as file:
            file.write("Company,Contact,Phone,Email\n")
            for n in range(100_000):
                file.write(f"{stores.name(n)},Persoon {n},+3120{n:07d},p{n}@bedrijf{n}.example\n")

        def ours():
            folder = tempfile.mkdtemp(dir=self.folder)
            command = [PROGRAM, "--store", folder, "import", rows, "--yes"]
            return run(command, self.environment).seconds

        def theirs():
            path = os.path.join(tempfile.mkdtemp(dir=self.folder), "peer.sqlite")
            return run([
                "sqlite3", path, ".mode csv", f".import {rows} lead",
                "CREATE INDEX lead_name ON lead (Company)", "CREATE INDEX lead_phone ON lead (Phone)",
                "CREATE INDEX lead_email ON lead (Email)",
                "CREATE VIRTUAL TABLE search USING fts5 (Company, Contact, Phone, Email, tokenize = 'trigram')",
                "INSERT INTO search SELECT Company, Contact, Phone, Email FROM lead"], self.environment).seconds

        measures = {"callside import --yes": ours}
        if shutil.which("sqlite3"):
            measures["sqlite3 .import and the same index"] = theirs
        self.compare("import of 100,000 rows", measures, 3)

    def playbooks(self):
        """The check of a long playbook beside yamllint, which knows nothing of playbooks."""
        path = checking.make(self.folder, ROOT)
        yamllint = checking.yamllint(ROOT)
        measures = {"callside playbook check": self.command(*self.callside(self.sizes[0], "playbook", "check", path))}
        if yamllint:
            measures["yamllint"] = self.command(yamllint, "-d", "relaxed", path)
        else:
            print("\nskipped: yamllint (python3 could not install it)")
        self.compare("check of a playbook of 2,000 lines", measures)

    def targets(self):
        """Holds the figures against what they should be."""
        print("\n### held against the targets\n")

        def line(what, figure, isMet):
            print(f"| {what} | {figure} | {'met' if isMet else 'MISSED'} |")

        least, most = self.sizes[0], self.sizes[-1]
        for title in ["start to prompt", "next", "find", "find, a word of an eighth of all leads", "prep",
                      "tab completion"]:
            def ours(n):
                return self.figures[title, f"callside, {n:,} leads"]
            if most > least and (title, f"callside, {most:,} leads") in self.figures:
                growth = ours(most) / ours(least)
                line(f"{title}: {most:,} leads beside {least:,}", f"{growth:.2f} ×, at most 1.5 ×", growth <= 1.5)
            peer = self.figures.get((title, f"sqlite3, {most:,} leads"))
            if peer:
                line(f"{title}: beside sqlite3", f"{ours(most) / peer:.2f} ×, at most 3 ×", ours(most) <= 3 * peer)
        for (title, row), seconds in list(self.figures.items()):
            if not title.startswith("one recorded answer") or not str(row).startswith("callside"):
                continue
            bare = self.figures[title, "append + fdatasync"]
            insert = self.figures[title, "SQLite insert, write-ahead log, synchronous=FULL"]
            line(f"answer, {row}: beside append + fdatasync", f"{seconds / bare:.2f} ×, at most 2 ×", seconds <= 2 * bare)
            line(f"answer, {row}: beside an SQLite insert", f"{seconds / insert:.2f} ×, at most 1 ×", seconds <= insert)
        for (title, n), figure in self.figures.items():
            if title == "rebuild":
                line(f"rebuild, {n:,} leads", f"{figure:,.0f} entries a second, at least 100,000", figure >= 100_000)
            if title == "memory" and n == most:
                line(f"memory of a prompt, {n:,} leads", f"{figure:.0f} MB, under 60 MB", figure < 60)
        imported = self.figures.get(("import of 100,000 rows", "callside import --yes"))
        peer = self.figures.get(("import of 100,000 rows", "sqlite3 .import and the same index"))
        if imported and peer:
            line("import: beside sqlite3", f"{imported / peer:.1f} ×, at most 10 ×", imported <= 10 * peer)


PARTS = ["rebuild", "start", "questions", "completion", "answers", "importing", "playbooks"]


def main():
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--leads", default="1000,100000,1000000", help="sizes of stores, the smallest first")
    parser.add_argument("--runs", type=int, default=15, help="runs of everything that is short")
    parser.add_argument("--only", default=",".join(PARTS), help="some of: " + ", ".join(PARTS))
    parser.add_argument("--keep", help="a folder in which the stores stay, for the next run")
    options = parser.parse_args()
    options.leads = [int(n) for n in options.leads.split(",")]
    for peer in ["sqlite3", "task", "jq"]:
        if not shutil.which(peer):
            print(f"skipped: {peer} (not installed)")
    folder = options.keep or tempfile.mkdtemp(prefix="bench-", dir=os.path.join(ROOT, ".build"))
    os.makedirs(folder, exist_ok=True)
    try:
        bench = Bench(options, folder)
        bench.prepare()
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} processors, {load:.1f} busy before the first measure; medians of runs in turns")
        for part in PARTS:
            if part in options.only.split(","):
                getattr(bench, part)()
        bench.targets()
    finally:
        if not options.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
