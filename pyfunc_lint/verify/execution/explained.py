"""What holds a program on this machine, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyfunc_lint.verify.execution.runner import Runner
from pyfunc_lint.verify.execution.sandbox import Job

MEANS: Mapping[str, tuple[str, str]] = {
    "files": (
        "only the private folder can be changed, modes and times too (mount namespace)",
        "C code can change modes, times and attributes of your files",
    ),
    "landlock": (
        "nothing is written and no program started outside the private folder (Landlock)",
        "C code can start programs",
    ),
    "network": ("there is no network (network namespace)", "C code can reach the network"),
    "processes": (
        "what a program starts ends with it (process namespace)",
        "a process that hides well can outlive its program",
    ),
    "ipc": ("shared memory is its own (IPC namespace)", "it shares memory segments with you"),
    "cgroup": (
        "processes and threads are counted, also for root (cgroup)",
        "for root, processes are counted by the audit hook alone",
    ),
}
"""By the name that an outcome gives: what it means, and what is possible without it."""


def held(runner: Runner) -> frozenset[str]:
    """The means that hold here: it is found out by a run."""
    outcome = runner.submit(Job("")).result()
    return frozenset(map(str, outcome.get("held", ())))


def lines(found: frozenset[str]) -> Iterator[str]:
    """What to tell a person."""
    yield "always: limits, a private folder, an audit hook, an environment without your variables"
    for name, (means, gap) in MEANS.items():
        yield f"yes: {means}" if name in found else f"no:  {gap}"
    yield "no:  C code can reach sockets in the file system, and all code reads what you can read"
