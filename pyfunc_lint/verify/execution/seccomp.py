"""A filter of system calls: no socket is made, whatever it is for.

Namespaces and Landlock leave the sockets in the file system open (databases, Docker, the desktop),
and are not to be had everywhere. A process that can make no socket reaches none. Pairs of sockets
are made by another call: they connect a process with itself and stay allowed.
"""

from __future__ import annotations

import ctypes
import errno
import platform

from pyfunc_lint.verify.execution.linux import libc, no_new_privileges

_SET_SECCOMP, _FILTER = 22, 2
_LOAD, _EQUALS, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NUMBER, _ARCHITECTURE = 0, 4
"""Where the kernel puts them in what a filter reads."""
_FOREIGN = 0x40000000
"""Calls from here on are those of x86_64's second table."""
_IO_URING_SETUP = 425
"""It makes sockets too, past every filter."""
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""The kernel's name of the architecture, and the number of ``socket``."""


class _Step(ctypes.Structure):
    _fields_ = [
        ("code", ctypes.c_uint16), ("yes", ctypes.c_uint8), ("no", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    ]  # fmt: skip


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_uint16), ("steps", ctypes.POINTER(_Step))]


def no_sockets() -> bool:
    """From now on this process and all that it starts make no socket."""
    library = libc()
    machine = _MACHINES.get(platform.machine())
    if library is None or machine is None:
        return False
    architecture, socket = machine
    steps = (
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUALS, 0, 5, architecture),  # else: refuse
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 3, 0, _FOREIGN),
        (_EQUALS, 2, 0, socket),
        (_EQUALS, 1, 0, _IO_URING_SETUP),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE | errno.EACCES),
    )
    program = _Program(len(steps), (_Step * len(steps))(*(_Step(*step) for step in steps)))
    if not no_new_privileges():
        return False
    return bool(library.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)
