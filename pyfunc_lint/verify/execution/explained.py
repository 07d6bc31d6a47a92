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
        "nothing is written, no program started, nobody signalled outside the private folder "
        "(Landlock)",
        "C code can start programs and send signals to yours",
    ),
    "privileges": (
        "no capabilities, for root neither, and no new ones (capabilities, no_new_privs)",
        "it has all privileges that you have",
    ),
    "sockets": (
        "no socket is made, of the network or of the file system (seccomp)",
        "C code can reach services by sockets in the file system",
    ),
    "network": ("there is no network (network namespace)", "C code may find the network"),
    "processes": (
        "what a program starts ends with it (process namespace)",
        "a process that hides well can outlive its program",
    ),
    "proc": (
        "other processes are not seen (a /proc of its own)",
        "it sees which processes run, and their command lines",
    ),
    "environments": (
        "environments of other processes cannot be read (a /proc of its own, or Landlock)",
        "it can read the environments of your other processes",
    ),
    "shm": (
        "/dev/shm is its own, empty and bounded (mount namespace)",
        "there is no place for the locks of multiprocessing",
    ),
    "ipc": ("memory segments are its own (IPC namespace)", "it shares memory segments with you"),
    "cgroup pids": (
        "processes and threads are counted, also for root (cgroup)",
        "for root, processes are counted by the audit hook alone",
    ),
    "cgroup memory": (
        "the kernel counts all memory (cgroup)",
        "memory that is neither mapped nor an open file is not counted (System V segments, files "
        "where the temporary folder lies in memory)",
    ),
}
"""By the name that an outcome gives: what it means, and what is possible without it."""

_ALWAYS = (
    "limits of processor time, memory, size of files and processes; a private folder, an audit "
    "hook, an environment without your variables"
)
_NEVER = "all code reads the files that you can read"


def held(runner: Runner) -> Mapping[str, bool]:
    """Which means hold here; a run finds it out, where there was none."""
    if runner.held is None:
        runner.submit(Job("")).result()
    return told(runner) or dict.fromkeys(MEANS, False)


def told(runner: Runner) -> Mapping[str, bool] | None:
    """Which means held the programs that were run; None when there was none."""
    if runner.held is None:
        return None
    return {name: name in runner.held for name in MEANS}


def lines(found: Mapping[str, bool]) -> Iterator[str]:
    """What to tell a person."""
    yield f"always: {_ALWAYS}"
    for name, (means, gap) in MEANS.items():
        yield f"yes: {means}" if found[name] else f"no:  {gap}"
    yield f"no:  {_NEVER}"
