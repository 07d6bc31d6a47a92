"""What a process asks the Linux kernel for, for itself: to end with others, to give up privileges.

Other systems have none of it; the functions then do nothing and say so.
"""

from __future__ import annotations

import ctypes
import functools
import sys

_SET_PDEATHSIG, _SET_CHILD_SUBREAPER, _SET_NO_NEW_PRIVS = 1, 36, 38
_CAPBSET_DROP, _CAP_AMBIENT, _CAP_AMBIENT_CLEAR_ALL = 24, 47, 4
_SIGKILL = 9
_CAPABILITY_VERSION_3 = 0x20080522


@functools.cache
def libc() -> ctypes.CDLL | None:
    """The C library of a Linux system, with ``errno``."""
    if sys.platform != "linux":
        return None
    try:
        return ctypes.CDLL(None, use_errno=True)
    except OSError:
        return None


def prctl(option: int, *arguments: int) -> bool:
    """Whether the kernel did as it was asked."""
    library = libc()
    if library is None:
        return False
    given = [ctypes.c_ulong(value) for value in (*arguments, 0, 0, 0, 0)[:4]]
    return bool(library.prctl(option, *given) == 0)


def die_with_parent(how: int = _SIGKILL) -> None:
    """Ask for a signal to this process when the one that started it ends; SIGKILL by default."""
    prctl(_SET_PDEATHSIG, how)


def adopt_orphans() -> bool:
    """Become the parent of descendants whose parents end, so that they can be found and killed."""
    return prctl(_SET_CHILD_SUBREAPER, 1)


def no_new_privileges() -> bool:
    """From now on no program that is started gets more rights than this process has."""
    return prctl(_SET_NO_NEW_PRIVS, 1)


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("process", ctypes.c_int)]


def drop_capabilities() -> bool:
    """Give up every capability, in all of the kernel's sets; root is then a user as any other."""
    library = libc()
    if library is None:
        return False
    # Only a process that has CAP_SETPCAP can; for others nothing in this set can become theirs.
    for capability in range(64):
        prctl(_CAPBSET_DROP, capability)
    prctl(_CAP_AMBIENT, _CAP_AMBIENT_CLEAR_ALL)
    header = _Header(_CAPABILITY_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable: twice 32 bits each
    return bool(library.capset(ctypes.byref(header), ctypes.byref(nothing)) == 0)
