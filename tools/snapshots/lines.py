"""The file format: one JSON object a line, the first about the snapshot, then one a linted file.

A file's line holds ``root`` (the name of the folder that its ``path`` starts from) and either
``failure`` (why nothing is said about it) or ``findings`` and ``callSites``, and ``verdicts`` when
they were asked for. Lines are sorted by root and path.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Line = dict[str, Any]
FORMAT = "pyfunc-lint snapshot"
VERSION = 1
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")


class NotASnapshot(Exception):
    """A file cannot be read as a snapshot; the text is one sentence."""


def plain(value: object, root: str) -> Any:
    """A value of the package as JSON has it: dataclasses by their fields, paths below the root
    relative to it, no addresses of memory.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name), root) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item, root) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted((plain(item, root) for item in value), key=dumps)
    if isinstance(value, list | tuple):
        return [plain(item, root) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return _ADDRESS.sub("0x…", str(value)).replace(root + "/", "")


def dumps(value: object) -> str:
    """JSON on one line, the same for equal values."""
    return json.dumps(value, sort_keys=True, ensure_ascii=True)


def write_lines(path: Path, head: Mapping[str, object], lines: Iterable[Line]) -> None:
    """Write a snapshot. Raises ``OSError``."""
    ordered = sorted(lines, key=lambda line: (line["root"], line["path"]))
    whole = [dumps({"format": FORMAT, "version": VERSION, **head}), *map(dumps, ordered)]
    path.write_text("\n".join(whole) + "\n", encoding="ascii")


def read_lines(path: Path) -> tuple[Line, dict[tuple[str, str], Line]]:
    """The first line, and the others by root and path."""
    try:
        texts = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise NotASnapshot(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise NotASnapshot(f"{path} is not a snapshot: it is not text") from error
    lines: list[Line] = []
    for number, text in enumerate(texts, 1):
        try:
            line = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise NotASnapshot(f"{path} is not a snapshot: line {number} is not JSON") from error
        expected = {"format"} if number == 1 else {"root", "path"}
        if not isinstance(line, dict) or not expected <= line.keys():
            raise NotASnapshot(f"{path} is not a snapshot: line {number} does not look like one")
        lines.append(line)
    if not lines or lines[0]["format"] != FORMAT:
        raise NotASnapshot(f"{path} is not a snapshot: its first line does not say so")
    if lines[0].get("version") != VERSION:
        raise NotASnapshot(
            f"{path} is a snapshot of format {lines[0].get('version')}; "
            f"this tool reads format {VERSION}, so write it again"
        )
    return lines[0], {(line["root"], line["path"]): line for line in lines[1:]}
