"""The audit hook of a program that is verified: what it may not do, and a list of what it tried.

A guard against accidents, not against malice: it sees what Python does, not what C code does, and
is not told the folder's descriptor that ``os.open`` is given.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import stat
import struct
import sys
from collections.abc import Callable, Sequence

if sys.platform == "darwin":
    import fcntl

_NETWORK = frozenset(
    {
        "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
        "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo",
        "urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect",
        "webbrowser.open",
    }
)  # fmt: skip
_PROGRAMS = frozenset(
    {
        "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile",
        "pty.spawn",
    }
)  # fmt: skip
_NONE = 9
_CHANGES: dict[str, tuple[tuple[int, int], ...]] = {
    "os.remove": ((0, 1),),
    "os.rmdir": ((0, 1),),
    "os.mkdir": ((0, 2),),
    "os.rename": ((0, 2), (1, 3)),
    "os.link": ((1, 3),),
    "os.symlink": ((1, 2),),
    "os.truncate": ((0, _NONE),),
    "os.chmod": ((0, 2),),
    "os.chown": ((0, 3),),
    "os.utime": ((0, 3),),
    "os.setxattr": ((0, _NONE),),
    "os.removexattr": ((0, _NONE),),
    "os.mkfifo": ((0, _NONE),),
    "os.mknod": ((0, _NONE),),
    "shutil.rmtree": ((0, _NONE),),
    "shutil.move": ((0, _NONE), (1, _NONE)),
    "shutil.copyfile": ((1, _NONE),),
    "shutil.copytree": ((1, _NONE),),
    "shutil.chown": ((0, _NONE),),
    "shutil.make_archive": ((0, _NONE),),
    "sqlite3.connect": ((0, _NONE),),
}
"""Events of the file system: which of their arguments name what is changed, and which one may be
the descriptor of the folder that the name is looked up in."""
_DEVICES = frozenset({"/dev/null", "/dev/zero", "/dev/tty", "/proc/self/comm"})
"""What may be written although it lies elsewhere; the last is the name of one's own thread."""


class Blocked(PermissionError):
    """Something that a program may not do while it is verified."""


def install(folder: str, forks: int, attempts: list[str]) -> None:
    """Forbid, from now on and for good, what reaches outside the folder or this process.

    ``attempts`` receives a line for each thing that was refused.
    """
    inside = _inside(folder)
    made = mmap.mmap(-1, 8)  # shared with the children, so that all forks are counted together
    own = os.getpid()

    def refuse(what: str) -> None:
        if len(attempts) < 20:
            attempts.append(what)
        raise Blocked(f"{what} is not allowed while a finding is verified")

    def audit(event: str, arguments: Sequence[object]) -> None:
        if event == "open":
            path, mode, flags = (*arguments, None, 0)[:3]
            if isinstance(path, int) or not _writes(mode, flags):
                return
            if not inside(path):
                refuse(f"writing {_shown(path)}")
        elif event in _CHANGES:
            for position, above in _CHANGES[event]:
                path = arguments[position] if position < len(arguments) else None
                folder = arguments[above] if above < len(arguments) else None
                if not inside(path, folder):
                    refuse(f"{event} of {_shown(path)}")
        elif event in ("os.fork", "os.forkpty"):
            (count,) = struct.unpack("q", made[:8])
            made[:8] = struct.pack("q", count + 1)
            if count >= forks:
                refuse(f"starting more than {forks} processes")
        elif event in _NETWORK or (event == "socket.__new__" and _new_socket()):
            refuse(f"{event} (network)")
        elif event in _PROGRAMS:
            refuse(f"{event} (another program)")
        elif event in ("os.kill", "os.killpg"):
            if arguments and arguments[0] != own and os.getpid() == own:
                refuse(event)

    sys.addaudithook(audit)


def _writes(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
    return isinstance(flags, int) and bool(flags & writing)


def _new_socket() -> bool:
    """Whether the socket is not one that was there before, as those of a pair are."""
    caller = sys._getframe(2).f_locals  # The method of the class in Python.
    return caller.get("fileno") is None


def _inside(folder: str) -> Callable[..., bool]:
    root = os.path.realpath(folder)

    def check(path: object, above: object = None) -> bool:
        if path is None:
            return True
        if isinstance(path, int):
            name = _opened(path)
            if not name:
                return True
        else:
            try:
                name = os.fsdecode(path)  # type: ignore[arg-type]
            except TypeError:
                return False
            if isinstance(above, int) and above >= 0:
                name = os.path.join(_opened(above), name)
        if name in _DEVICES or name == ":memory:":
            return True
        real = os.path.realpath(name)
        return real == root or real.startswith(root + os.sep)

    return check


def _opened(descriptor: int) -> str:
    """The name of the file or folder that is open; "" for what has none, as pipes."""
    with contextlib.suppress(OSError):
        if stat.S_IFMT(os.fstat(descriptor).st_mode) not in (stat.S_IFREG, stat.S_IFDIR):
            return ""
        if sys.platform == "darwin":
            found = fcntl.fcntl(descriptor, fcntl.F_GETPATH, bytes(1024))
            return os.fsdecode(found.rstrip(b"\0"))
        name = os.readlink(f"/proc/self/fd/{descriptor}")
        return name if os.path.lexists(name) else ""
    return ""


def _shown(path: object) -> str:
    return repr(path)[:80]
