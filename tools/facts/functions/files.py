"""The files that recipes name, in a folder of their own."""

from __future__ import annotations

import atexit
import os
import shutil
import struct
import tempfile
import zlib
from pathlib import Path

import numpy as np


def scratch() -> None:
    """Make it the current folder; arrays and texts of several contents, as no rule is of one."""
    folder = tempfile.mkdtemp(prefix="facts")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.chdir(folder)
    np.save("probe.npy", np.ones(3))
    np.save("probe2.npy", np.ones((2, 2), np.int32))
    np.savez("probe.npz", a=np.ones(3))
    Path("probe.txt").write_text("1 2 3\n")
    Path("probe2.txt").write_text("1 2\n3 4\n")
    Path("probe.png").write_bytes(_png())


def _png() -> bytes:
    """A picture of 4 × 4 black points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\0" * 12) * 4)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
