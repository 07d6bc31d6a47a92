"""What the machine offers to keep a process in: namespaces, Landlock, a cgroup.

All of it is Linux's and none of it is certain: containers forbid this or that, kernels are old. So
each piece is tried, and says whether it holds; what is missing is made up for by the resource
limits, the audit hook and the watchdog, which are always there.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from pathlib import Path

_CLONE_NEWIPC, _CLONE_NEWUSER = 0x08000000, 0x10000000
_CLONE_NEWPID, _CLONE_NEWNET = 0x20000000, 0x40000000
_CLONE_NEWNS = 0x00020000
_MS_BIND, _MS_REC, _MS_PRIVATE = 1 << 12, 1 << 14, 1 << 18
_MOUNT_SETATTR, _AT_FDCWD, _AT_RECURSIVE, _READ_ONLY = 442, -100, 0x8000, 1
_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER, _PR_SET_NO_NEW_PRIVS = 1, 36, 38
_SIGKILL = 9

# The same numbers on every architecture: they are newer than the unified table.
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_VERSION = 1
_LANDLOCK_PATH_BENEATH = 1
_WRITE_FILE, _REMOVE_DIR, _REMOVE_FILE = 1 << 1, 1 << 4, 1 << 5
_MAKE_ANY = sum(1 << bit for bit in range(6, 13))
_EXECUTE, _REFER, _TRUNCATE = 1 << 0, 1 << 13, 1 << 14


def _libc() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    try:
        return ctypes.CDLL(None, use_errno=True)
    except OSError:
        return None


def die_with_parent() -> None:
    """Ask the kernel to kill this process when the one that started it ends."""
    libc = _libc()
    if libc:
        libc.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)


def adopt_orphans() -> bool:
    """Become the parent of descendants whose parents end, so that they can be found and killed."""
    libc = _libc()
    return bool(libc) and libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0  # type: ignore[union-attr]


def seclude() -> frozenset[str]:
    """Move this process away from the network and its next child into a process space of its own.

    When the first process of such a space ends, the kernel kills every other one in it: nothing
    can be left behind. Where only root may do this, a user namespace makes it possible for others.
    """
    libc = _libc()
    if libc is None:
        return frozenset()
    held: set[str] = set()
    wanted = {"network": _CLONE_NEWNET, "processes": _CLONE_NEWPID, "ipc": _CLONE_NEWIPC}
    user, group = os.getuid(), os.getgid()
    if user != 0 and libc.unshare(_CLONE_NEWUSER) == 0:
        held.add("user")
        for name, content in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {user} 1"),
            ("gid_map", f"{group} {group} 1"),
        ):
            with contextlib.suppress(OSError):
                Path("/proc/self", name).write_text(content, encoding="ascii")
    held.update(name for name, flag in wanted.items() if libc.unshare(flag) == 0)
    return frozenset(held)


class _MountAttributes(ctypes.Structure):
    _fields_ = [
        ("set", ctypes.c_uint64),
        ("clear", ctypes.c_uint64),
        ("propagation", ctypes.c_uint64),
        ("user_namespace", ctypes.c_uint64),
    ]


def only_writable(folder: str) -> bool:
    """Give this process a view of the file system in which only the folder can be changed.

    It holds for C code and for what Landlock does not know: modes, times, owners and attributes,
    also by descriptors that are opened from now on.
    """
    libc = _libc()
    if libc is None or libc.unshare(_CLONE_NEWNS) != 0:
        return False
    path = os.fsencode(folder)
    libc.mount.argtypes = (*(ctypes.c_char_p,) * 3, ctypes.c_ulong, ctypes.c_void_p)
    if libc.mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None) != 0:
        return False
    if libc.mount(path, path, None, _MS_BIND, None) != 0:
        return False
    for where, attributes in ((b"/", (_READ_ONLY, 0, 0, 0)), (path, (0, _READ_ONLY, 0, 0))):
        change = _MountAttributes(*attributes)
        size = ctypes.c_size_t(ctypes.sizeof(change))
        recursive = _AT_RECURSIVE if where == b"/" else 0
        if libc.syscall(
            _MOUNT_SETATTR, _AT_FDCWD, where, recursive, ctypes.byref(change), size
        ) != 0:  # fmt: skip
            return False
    return True


class _Ruleset(ctypes.Structure):
    _fields_ = [("fs", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("access", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def write_only_below(folder: str, programs: bool = False) -> bool:
    """Landlock: from now on nothing outside the folder is written, removed or made.

    Nothing is executed either, unless programs are allowed: they are bound in the same way. It
    holds for C code too, which the audit hook does not see. Reading stays free.
    """
    libc = _libc()
    if libc is None:
        return False
    version = libc.syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), _LANDLOCK_VERSION)
    if version < 1:
        return False
    access = _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_ANY
    if not programs:
        access |= _EXECUTE
    if version >= 2:
        access |= _REFER
    if version >= 3:
        access |= _TRUNCATE
    attributes = _Ruleset(access)
    ruleset = libc.syscall(
        _LANDLOCK_CREATE, ctypes.byref(attributes), ctypes.c_size_t(ctypes.sizeof(attributes)), 0
    )
    if ruleset < 0:
        return False
    try:
        for path, allowed in ((folder, access & ~_EXECUTE), ("/dev/null", _WRITE_FILE)):
            if not _allow(libc, ruleset, path, allowed):
                return False
        if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            return False
        return bool(libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(libc: ctypes.CDLL, ruleset: int, path: str, access: int) -> bool:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        rule = _PathBeneath(access, parent)
        added = libc.syscall(_LANDLOCK_ADD, ruleset, _LANDLOCK_PATH_BENEATH, ctypes.byref(rule), 0)
        return bool(added == 0)
    finally:
        os.close(parent)


def process_group(name: str, processes: int) -> Path | None:
    """A cgroup that holds at most so many processes and threads; None where we may not make one.

    It binds root too, which RLIMIT_NPROC does not.
    """
    for base in _pids_hierarchies():
        folder = base / f"pyfunc-lint-{name}"
        try:
            folder.mkdir()
        except OSError:
            continue
        try:
            (folder / "pids.max").write_text(str(processes), encoding="ascii")
        except OSError:
            leave_group(folder)
            continue
        return folder
    return None


def _pids_hierarchies() -> list[Path]:
    root = Path("/sys/fs/cgroup")
    found = []
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines():
            _, controllers, path = line.split(":", 2)
            if "pids" in controllers.split(","):
                found.append(root / "pids" / path.lstrip("/"))
            elif not controllers:
                found.append(root / path.lstrip("/"))
    return [path for path in found if os.access(path, os.W_OK)]


def enter_group(folder: Path) -> bool:
    """Move the calling process into a cgroup."""
    try:
        (folder / "cgroup.procs").write_text("0", encoding="ascii")
    except OSError:
        return False
    return True


def leave_group(folder: Path) -> None:
    """Remove a cgroup whose processes are gone."""
    with contextlib.suppress(OSError):
        folder.rmdir()
