"""Running programs and taking medians, in turns."""

import os
import statistics
import subprocess
import time


class Run:
    """How long one run took: on the clock, and of the processor."""

    def __init__(self, seconds, processor):
        self.seconds = seconds
        self.processor = processor


def run(command, environment, stdin=None):
    """Runs a command to its end, without looking at what it prints."""
    with open(stdin or os.devnull, "rb") as given:
        start = time.perf_counter()
        child = subprocess.Popen(
            command, env=environment, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"bench: status {child.returncode} of {' '.join(command)}")
    return Run(seconds, usage.ru_utime + usage.ru_stime)


def medians(measures, runs):
    """Calls every measure in turn, as often as told; returns the median seconds of each.

    In turns, because the machine has other work: what slows one down slows all down alike.
    """
    taken = {name: [] for name in measures}
    for _ in range(runs):
        for name, measure in measures.items():
            taken[name].append(measure())
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def shown(seconds):
    return f"{seconds * 1000:.2f} ms" if seconds < 0.0995 else f"{seconds * 1000:.0f} ms" if seconds < 10 else f"{seconds:.0f} s"
