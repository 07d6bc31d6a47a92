"""Namespaces: what a process sees of the network, of other processes and of the file system."""

from __future__ import annotations

import contextlib
import ctypes
import os
from collections.abc import Sequence
from pathlib import Path

from pyfunc_lint.verify.execution.linux import libc

_NEWIPC, _NEWUSER, _NEWPID, _NEWNET, _NEWNS = (
    0x08000000, 0x10000000, 0x20000000, 0x40000000, 0x00020000,
)  # fmt: skip
_NOSUID, _NODEV, _NOEXEC = 1 << 1, 1 << 2, 1 << 3
_BIND, _REC, _PRIVATE = 1 << 12, 1 << 14, 1 << 18
_SHARED, _SHARED_SIZE = b"/dev/shm", 1 << 28
_MOUNT_SETATTR, _AT_FDCWD, _AT_RECURSIVE, _READ_ONLY = 442, -100, 0x8000, 1


def seclude() -> frozenset[str]:
    """Move this process away from the network and its next child into a process space of its own.

    When the first process of such a space ends, the kernel kills every other one in it: nothing
    can be left behind. Where only root may do this, a user namespace makes it possible for others.
    """
    library = libc()
    if library is None:
        return frozenset()
    held: set[str] = set()
    wanted = {"network": _NEWNET, "processes": _NEWPID, "ipc": _NEWIPC}
    user, group = os.getuid(), os.getgid()
    if user != 0 and library.unshare(_NEWUSER) == 0:
        held.add("user")
        for name, content in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {user} 1"),
            ("gid_map", f"{group} {group} 1"),
        ):
            with contextlib.suppress(OSError):
                Path("/proc/self", name).write_text(content, encoding="ascii")
    held.update(name for name, flag in wanted.items() if library.unshare(flag) == 0)
    return frozenset(held)


class _Attributes(ctypes.Structure):
    _fields_ = [
        ("set", ctypes.c_uint64),
        ("clear", ctypes.c_uint64),
        ("propagation", ctypes.c_uint64),
        ("user_namespace", ctypes.c_uint64),
    ]


def own_view(folder: str) -> frozenset[str]:
    """Give this process a view of the file system of its own; tells what holds in it.

    "files": only the folder can be changed. It holds for C code and for what Landlock does not
    know: modes, times, owners and attributes, also by descriptors that are opened from now on.

    "proc": /proc shows only processes of this one's own space.

    "shm": the folder of shared memory is its own too, empty and bounded; without it nothing can be
    written there, and multiprocessing has no locks.
    """
    library = libc()
    if library is None or library.unshare(_NEWNS) != 0:
        return frozenset()
    library.mount.argtypes = (*(ctypes.c_char_p,) * 3, ctypes.c_ulong, ctypes.c_void_p)
    # From here on nothing that is mounted or changed is seen by the rest of the machine.
    if library.mount(None, b"/", None, _REC | _PRIVATE, None) != 0:
        return frozenset()
    held: set[str] = set()
    # The first process of a space: the new /proc is about that space. Containers that hide parts
    # of /proc forbid it.
    if os.getpid() == 1:
        flags = _NOSUID | _NODEV | _NOEXEC
        if library.mount(b"proc", b"/proc", b"proc", flags, None) == 0:
            held.add("proc")
    own = [os.fsencode(os.path.realpath(folder))]
    # Where the folder itself lies there, it must stay in sight.
    if not own[0].startswith(_SHARED + b"/"):
        options = f"size={_SHARED_SIZE},mode=700".encode()
        if library.mount(b"tmpfs", _SHARED, b"tmpfs", _NOSUID | _NODEV | _NOEXEC, options) == 0:
            held.add("shm")
            own.append(_SHARED)
    if _only_writable(library, own):
        held.add("files")
    return frozenset(held)


def _only_writable(library: ctypes.CDLL, folders: Sequence[bytes]) -> bool:
    if any(library.mount(folder, folder, None, _BIND, None) != 0 for folder in folders):
        return False
    for where in (b"/", *folders):
        change = _Attributes(*((_READ_ONLY, 0) if where == b"/" else (0, _READ_ONLY)))
        size = ctypes.c_size_t(ctypes.sizeof(change))
        recursive = _AT_RECURSIVE if where == b"/" else 0
        if library.syscall(
            _MOUNT_SETATTR, _AT_FDCWD, where, recursive, ctypes.byref(change), size
        ) != 0:  # fmt: skip
            return False
    return True
