"""Where the tables are, and how they are written small and readable."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "pyfunc_lint" / "tables" / "data"


class Pool:
    """Numbers for things that occur many times."""

    def __init__(self) -> None:
        self.items: list[Any] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, item: Any) -> int:
        """The item's number, the same for equal items."""
        key = json.dumps(item)
        if key not in self._numbers:
            self._numbers[key] = len(self.items)
            self.items.append(item)
        return self._numbers[key]


def write(name: str, table: Mapping[str, Any]) -> None:
    """Write one file, a line for each entry so that changes can be read, and say what changed."""
    lines = []
    for key, value in table.items():
        if isinstance(value, dict):
            entries = [f"  {_json(k)}: {_json(v)}" for k, v in value.items()]
            lines.append(f" {_json(key)}: {{\n" + ",\n".join(entries) + "\n }")
        elif isinstance(value, list) and any(isinstance(item, list) for item in value):
            lines.append(f" {_json(key)}: [\n  " + ",\n  ".join(map(_json, value)) + "\n ]")
        else:
            lines.append(f" {_json(key)}: {_json(value)}")
    path = DATA / name
    old = json.loads(path.read_bytes()) if path.exists() else {}
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    found = list(changes(old, json.loads(path.read_bytes())))
    print(f"{name}: {path.stat().st_size} bytes, {len(found)} changes")
    for line in found[:20]:
        print("  " + line)


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def changes(old: Any, new: Any, path: str = "") -> Iterator[str]:
    """Places where two versions of a file differ, in words."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            yield from changes(old.get(key), new.get(key), f"{path}/{key}")
    elif old != new:
        yield f"{path}: {json.dumps(old)[:60]} is now {json.dumps(new)[:60]}"
