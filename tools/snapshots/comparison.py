"""What differs between two snapshots."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lines import Line, dumps, read_lines

_TITLES = {"findings": "finding", "callSites": "call site", "verdicts": "verdict"}


def compare(old_path: Path, new_path: Path) -> int:
    """Print what differs; 0 when nothing does, else 1."""
    old_head, old = read_lines(old_path)
    new_head, new = read_lines(new_path)
    report = _Report(bool(old_head.get("verdicts") and new_head.get("verdicts")))
    for name in sorted(old_head.keys() | new_head.keys()):
        if old_head.get(name) != new_head.get(name):
            print(f"note: {name} was {old_head.get(name)}, is {new_head.get(name)}")
    for key in sorted(old.keys() | new.keys()):
        if key not in new:
            report.add("file", "only in the old", _name(key))
        elif key not in old:
            report.add("file", "only in the new", _name(key))
        else:
            report.compare_files(_name(key), old[key], new[key])
    report.tell(len(old.keys() & new.keys()))
    return int(bool(report.counts))


def _name(key: tuple[str, str]) -> str:
    return "/".join(key)


@dataclass(slots=True)
class _Report:
    verdicts: bool
    """Whether both snapshots hold them."""
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, title: str, what: str, text: str) -> None:
        self.counts[title, what] += 1
        print(f"{title} {what}: {text}")

    def compare_files(self, name: str, old: Line, new: Line) -> None:
        if old.get("failure") != new.get("failure"):
            for what, line in (("went", old), ("came", new)):
                if "failure" in line:
                    failure = line["failure"]
                    self.add("failure", what, f"{name}: {failure['kind']}: {failure['text']}")
        for kind, title in _TITLES.items():
            if kind == "verdicts" and not self.verdicts:
                continue
            went, came, changed = pair(old.get(kind, []), new.get(kind, []))
            for entry in went:
                self.add(title, "went", f"{name}:{_told(entry)}")
            for entry in came:
                self.add(title, "came", f"{name}:{_told(entry)}")
            for before, after in changed:
                self.add(title, "changed", f"{name}:{_told(after)}")
                for key, was, now in _differing(before, after):
                    print(f"    {key}: {was} -> {now}")

    def tell(self, common: int) -> None:
        print(f"{common} files in both")
        for (title, what), count in sorted(self.counts.items()):
            print(f"{count:6}  {title} {what}")
        if not self.counts:
            print("nothing differs")


def pair(
    old: Sequence[Line], new: Sequence[Line]
) -> tuple[list[Line], list[Line], list[tuple[Line, Line]]]:
    """(what went, what came, what changed) of the entries of one file.

    Equal entries belong together, then those of one symbol at one place, then those of one text
    that moved, then whatever has the same symbol on one line, or another at one place.
    """
    changed: list[tuple[Line, Line]] = []
    old, new = list(old), list(new)
    for key in (dumps, _identity, _text, _on_line, _place):
        waiting: dict[str, list[Line]] = defaultdict(list)
        for entry in new:
            waiting[key(entry)].append(entry)
        left: list[Line] = []
        for entry in old:
            others = waiting[key(entry)]
            if not others:
                left.append(entry)
            elif key is dumps:
                others.pop(0)
            else:
                changed.append((entry, others.pop(0)))
        old = left
        kept = {id(entry) for others in waiting.values() for entry in others}
        new = [entry for entry in new if id(entry) in kept]
    return old, new, changed


def _where(entry: Line) -> tuple[Any, Any]:
    place = entry.get("place", entry)
    return place.get("line"), place.get("column")


def _kind(entry: Line) -> Any:
    return entry.get("symbol", entry.get("wrapper"))


def _identity(entry: Line) -> str:
    return dumps([_kind(entry), _where(entry)])


def _text(entry: Line) -> str:
    rest = {key: value for key, value in entry.items() if key in {"message", "function", "returns"}}
    return dumps([_kind(entry), rest or _where(entry)])


def _on_line(entry: Line) -> str:
    return dumps([_kind(entry), _where(entry)[0]])


def _place(entry: Line) -> str:
    return dumps(_where(entry))


def _told(entry: Line) -> str:
    line, column = _where(entry)
    if "verdict" in entry:
        return f"{line}:{column}: {entry['symbol']}: {entry['verdict']}: {entry['reason']}"
    if "wrapper" in entry:
        received = ", ".join(f"{name}: {value}" for name, value in entry.get("parameters", ()))
        return (
            f"{line}:{column}: {entry['wrapper']}({entry.get('function')}) receives "
            f"{received or 'nothing'}; returns {entry.get('returns')}, Tout {entry.get('tout')}"
        )
    return (
        f"{line}:{column}: {entry.get('symbol')} {entry.get('confidence')}: {entry.get('message')}"
    )


def _differing(old: Any, new: Any, at: str = "") -> Iterator[tuple[str, str, str]]:
    """(name, old value, new value) of every part that differs."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            if old.get(key) != new.get(key):
                yield from _differing(old.get(key), new.get(key), f"{at}.{key}" if at else key)
    else:
        yield at, dumps(old), dumps(new)
