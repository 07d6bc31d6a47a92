"""A source file as bytes and as text, whatever it is that bears its name."""

from __future__ import annotations

import codecs
import io
import os
import stat
import tokenize

LIMIT = 16_000_000
"""Bytes: Python's own parser takes gigabytes of memory for more."""

_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
_SLOW = frozenset({"punycode"})
"""Codecs whose time grows with the square of the text: hours for a few megabytes."""
_SLOW_LIMIT = 50_000


class Unreadable(Exception):
    """A file that cannot be read; the text says why in one sentence, with its name."""


class Undecodable(ValueError):
    """Bytes that are no text in the encoding that they declare, as far as Python knows it."""


class Endless(Undecodable):
    """Bytes that nobody should try to decode, pylint included; the text says why."""


def read(path: str) -> bytes:
    """The bytes of a file; nothing is opened that could block, and no more is read than LIMIT."""
    try:
        _check(path, os.stat(path))
        descriptor = os.open(path, _OPEN)
        with open(descriptor, "rb") as stream:  # noqa: PTH123 (of a descriptor)
            # By now it may be something else, and grow.
            _check(path, os.fstat(descriptor))
            data = stream.read(LIMIT + 1) or b""
    except OSError as error:
        raise Unreadable(f"cannot read {path}: {error.strerror or error}") from error
    except ValueError as error:
        raise Unreadable(f"cannot read {path}: {error}") from error
    except MemoryError as error:
        raise Unreadable(f"cannot read {path}: there is not enough memory") from error
    if len(data) > LIMIT:
        raise _too_large(path)
    return data


def check(path: str) -> None:
    """Raise where others would open something that is no file, or has become too large."""
    try:
        _check(path, os.stat(path))
    except OSError as error:
        raise Unreadable(f"cannot read {path}: {error.strerror or error}") from error


def _check(path: str, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = _KINDS.get(stat.S_IFMT(status.st_mode), "something else")
        raise Unreadable(f"cannot read {path}: it is {kind}, not a file")
    if status.st_size > LIMIT:
        raise _too_large(path)


def _too_large(path: str) -> Unreadable:
    return Unreadable(f"cannot read {path}: it has more than {LIMIT // 1_000_000} million bytes")


def decode(data: bytes) -> str:
    """Source text as Python reads it: its declared encoding, a BOM, any kind of line end."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        if codecs.lookup(encoding).name in _SLOW and len(data) > _SLOW_LIMIT:
            raise Endless(f"it would take too long to decode so much {encoding}")
        return io.TextIOWrapper(io.BytesIO(data), encoding).read()
    except Endless:
        raise
    # A codec may raise anything: what it is that a name stands for is not ours to know.
    except Exception as error:
        raise Undecodable(str(error)) from error
