"""The audit hook of a program that is verified: what it may not do, and a list of what it tried.

A guard against accidents, not against malice: it sees what Python does, not what C code does.
"""

from __future__ import annotations

import mmap
import os
import struct
import sys
from collections.abc import Callable, Sequence

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
_CHANGES: dict[str, tuple[int, ...]] = {
    "os.remove": (0,),
    "os.rmdir": (0,),
    "os.mkdir": (0,),
    "os.rename": (0, 1),
    "os.link": (1,),
    "os.symlink": (1,),
    "os.truncate": (0,),
    "os.chmod": (0,),
    "os.chown": (0,),
    "os.utime": (0,),
    "os.setxattr": (0,),
    "os.removexattr": (0,),
    "os.mkfifo": (0,),
    "os.mknod": (0,),
    "shutil.rmtree": (0,),
    "shutil.move": (0, 1),
    "shutil.copyfile": (1,),
    "shutil.copytree": (1,),
    "shutil.chown": (0,),
    "shutil.make_archive": (0,),
    "sqlite3.connect": (0,),
}
"""Events of the file system, and which of their arguments name what is changed."""
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
            for position in _CHANGES[event]:
                if position < len(arguments) and not inside(arguments[position]):
                    refuse(f"{event} of {_shown(arguments[position])}")
        elif event in ("os.fork", "os.forkpty"):
            (count,) = struct.unpack("q", made[:8])
            made[:8] = struct.pack("q", count + 1)
            if count >= forks:
                refuse(f"starting more than {forks} processes")
        elif event in _NETWORK:
            if not (event in ("socket.connect", "socket.bind") and _local(arguments, inside)):
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


def _inside(folder: str) -> Callable[[object], bool]:
    root = os.path.realpath(folder)

    def check(path: object) -> bool:
        if path is None or isinstance(path, int):
            return True
        try:
            name = os.fsdecode(path)  # type: ignore[arg-type]
        except TypeError:
            return False
        if name in _DEVICES or name == ":memory:":
            return True
        real = os.path.realpath(name)
        return real == root or real.startswith(root + os.sep)

    return check


def _local(arguments: Sequence[object], inside: Callable[[object], bool]) -> bool:
    """A socket in the folder: multiprocessing talks through these."""
    address = arguments[1] if len(arguments) > 1 else None
    if not isinstance(address, (str, bytes)):
        return False
    abstract = address[:1] in ("\0", b"\0")
    return not abstract and inside(address)


def _shown(path: object) -> str:
    return repr(path)[:80]
