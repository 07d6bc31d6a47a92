"""Landlock: rights that a process gives up by itself, without being root.

It holds for C code too, which the audit hook does not see. Every kernel knows some of the rights,
newer ones more: what it does not know is left out.
"""

from __future__ import annotations

import ctypes
import os

from pyfunc_lint.verify.execution.linux import libc, no_new_privileges

# The same numbers on every architecture: they are newer than the unified table.
_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION = 1
_PATH_BENEATH = 1

_EXECUTE, _WRITE_FILE, _IOCTL_DEV = 1 << 0, 1 << 1, 1 << 15
_FILES = {
    1: _EXECUTE | _WRITE_FILE | sum(1 << bit for bit in range(4, 13)),  # remove and make
    2: 1 << 13,  # give another parent
    3: 1 << 14,  # truncate
    5: _IOCTL_DEV,
    9: 1 << 16,  # connect to sockets in the file system
}
_NETWORK = {4: 0b11, 10: 0b1100}  # bind and connect, of TCP and of UDP
_SCOPES = {6: 0b11}  # sockets without a file, and signals to others
"""By the version of Landlock that brought them. Reading is not among them: it stays free."""

_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
"""Nothing that is written there changes anything."""


class _Ruleset(ctypes.Structure):
    _fields_ = [
        ("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64),
    ]  # fmt: skip


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("access", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def version() -> int:
    """The version that the kernel offers, 0 or less without any."""
    library = libc()
    if library is None:
        return 0
    return int(library.syscall(_CREATE, None, ctypes.c_size_t(0), _VERSION))


def write_only_below(*folders: str, programs: bool = False) -> bool:
    """From now on nothing outside the folders is written, removed or made, and nobody is reached.

    No program is started either, unless programs are allowed: they are bound in the same way, and
    may talk to each other where there is a network of their own.
    """
    library = libc()
    known = version()
    if library is None or known < 1:
        return False
    access = _known(_FILES, known) & ~(_EXECUTE if programs else 0)
    outside = (0, 0) if programs else (_known(_NETWORK, known), _known(_SCOPES, known))
    wanted = _Ruleset(access, *outside)
    size = ctypes.c_size_t(ctypes.sizeof(wanted))
    ruleset = library.syscall(_CREATE, ctypes.byref(wanted), size, 0)
    if ruleset < 0:
        return False
    try:
        if not all(_allow(library, ruleset, path, access & ~_EXECUTE) for path in folders):
            return False
        for device in _DEVICES:
            _allow(library, ruleset, device, access & (_WRITE_FILE | _IOCTL_DEV))
        return no_new_privileges() and library.syscall(_RESTRICT, ruleset, 0) == 0
    finally:
        os.close(ruleset)


def _known(rights: dict[int, int], version: int) -> int:
    return sum(bits for since, bits in rights.items() if since <= version)


def _allow(library: ctypes.CDLL, ruleset: int, path: str, access: int) -> bool:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        rule = _PathBeneath(access, parent)
        added = library.syscall(_ADD, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
        return bool(added == 0)
    finally:
        os.close(parent)
