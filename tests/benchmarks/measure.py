"""Time whole commands as a person's machine would: wall and CPU seconds, and the memory at its highest."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REFS = [sys.executable, "-m", "refs"]


@dataclass(frozen=True)
class Cost:
    """Seconds of wall clock and of CPU (user and system), and peak memory in MiB of the largest process."""

    wall: float
    cpu: float
    memory: float

    def __str__(self) -> str:
        return f"{self.wall:7.2f} s  {self.cpu:7.2f} s CPU  {self.memory:6.0f} MiB"


def run(command: Sequence[object], *, stdout: Path | None = None, cwd: Path | None = None, expect: int = 0) -> Cost:
    """Run a command once to its end and return what it cost."""
    begin = time.perf_counter()
    with Path(stdout or os.devnull).open("wb") as out:
        process = subprocess.Popen([str(word) for word in command], stdout=out, stderr=subprocess.PIPE, cwd=cwd)
        assert process.stderr is not None
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != expect:
        sys.exit(f"{' '.join(map(str, command))}: exit code {process.returncode}\n{errors.decode()}")
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def best(command: Sequence[object], times: int = 5, **more: object) -> Cost:
    """Run a command several times and return the run with the least CPU time: the one least disturbed."""
    return min((run(command, **more) for _ in range(times)), key=lambda cost: cost.cpu)  # type: ignore[arg-type]
