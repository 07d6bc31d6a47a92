"""A program with the files that it asks for: what a run did not find is there in the next."""

from __future__ import annotations

import ast
import glob
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pyfunc_lint.verify.places import Span
from pyfunc_lint.verify.programs.file_kinds import (
    CODE,
    VARIANTS,
    WRITE,
    contents,
    extension_of,
    kind_of,
)
from pyfunc_lint.verify.programs.snippets import IS_STAND_IN
from pyfunc_lint.verify.programs.writing import Level, Reproducer

_FUTURE = "from __future__ import annotations\n"
_MISSING = (
    (re.compile(r"No such file or directory: b?'([^'\n]+)'"), "file"),
    (re.compile(r"([^\s'\"]+); No such file or directory"), "file"),
    (re.compile(r"No files matched pattern: ([^'\n]+)"), "pattern"),
    (re.compile(r"Could not find directory ([^\s'\"]+)"), "folder"),
    (re.compile(r"Not a directory: b?'([^'\n]+)'"), "folder"),
)
"""How errors name what is not there."""
_COLUMNS = re.compile(r"Expect (\d+) fields but have \d+ in record")
_PRIVATE = re.compile(r"^tmp\w{8}/")
"""The folder that a program with made files runs in, below the one that is known as its own."""
_TEXTS = ("text", "csv", "json")
_MOST_COPIES, _LARGEST_COPIES = 100, 5_000_000
_NAMES, _FOLDERS = ("1_1", "2_2"), ("a", "b")


@dataclass(slots=True)
class MadeFiles:
    """What was made so far for a program that runs by itself."""

    base: Reproducer
    _files: dict[str, int] = field(default_factory=dict)
    """Which of the possible contents each has: what a program makes of a text is not known."""
    _folders: dict[str, None] = field(default_factory=dict)
    _outside: dict[str, str] = field(default_factory=dict)
    """Paths from the root, which nobody may make, and what they are called instead."""
    _columns: int = 0
    _copies: dict[str, str] = field(default_factory=dict)
    """Files of the project that are copied, and where they lie: nothing of these is made up."""

    def learn(self, outcome: Mapping[str, Any]) -> bool:
        """Take in what a run did not find; False when there is nothing else to make."""
        message = str(outcome.get("message", ""))
        if IS_STAND_IN.search(message):
            return False
        named = [(how, path) for words, how in _MISSING for path in words.findall(message)]
        asked = [(str(how), str(path)) for how, path in outcome.get("asked", ())]
        surely = [*named, *(entry for entry in asked if entry[0] != "anything")]
        if self._want_all(surely):
            return True
        if columns := _COLUMNS.search(message):
            if self._columns != int(columns[1]):
                self._columns = int(columns[1])
                return True
        if self._want_all(asked):
            return True
        return outcome.get("status") == "raised" and self._vary()

    def _vary(self) -> bool:
        """Give the text that was read last another content: it is likely what did not do."""
        texts = [p for p in self._files if kind_of(p, self.base.text) in _TEXTS]
        if not texts or self._files[texts[-1]] + 1 == VARIANTS:
            return False
        self._files[texts[-1]] += 1
        return True

    def _want_all(self, wishes: Sequence[tuple[str, str]]) -> bool:
        """Have paths made; whether one is new."""
        return sum(self._want(how, path) for how, path in wishes) > 0

    def _want(self, how: str, path: str) -> bool:
        """Have a path made; False when that is so already, or cannot be."""
        path = _PRIVATE.sub("", os.path.normpath(path.strip()))
        if os.path.isabs(path):
            inside = self._renamed(path)
            if not inside:
                return False
            path = inside
        if path.startswith("..") or "{" in path or len(path) > 200:
            return False
        before = (len(self._files), len(self._folders), len(self._copies))
        if self._copy(path):
            pass
        elif how.startswith("pattern"):
            self._match(path)
        elif how == "folder" or (how == "anything" and "." not in os.path.basename(path)):
            self._fill(path)
        else:
            self._add(path)
        return before != (len(self._files), len(self._folders), len(self._copies))

    def _copy(self, pattern: str) -> bool:
        """Have what the project has by that name copied; whether it has something."""
        for folder in self.base.project if pattern != "." else ():
            found = glob.glob(os.path.join(folder, pattern), recursive=True)
            files = [file for path in found for file in _files_below(path)]
            sizes = sum(map(os.path.getsize, files))
            if files and len(files) <= _MOST_COPIES and sizes <= _LARGEST_COPIES:
                self._copies.update((os.path.relpath(file, folder), file) for file in files)
                return True
        return False

    def _renamed(self, path: str) -> str:
        """A path from the root as one in the folder, where the program says its beginning."""
        for node in ast.walk(ast.parse(self.base.text)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                given = text.startswith("/") and len(text) > 2 and not os.path.exists(text)
                if given and path.startswith(text.rstrip("/*")):
                    self._outside[text] = "_" + text[1:]
                    return "_" + path[1:]
        return ""

    def _add(self, path: str) -> None:
        parent = os.path.dirname(path)
        while parent:
            self._files.pop(parent, None)  # It was taken for a file.
            parent = os.path.dirname(parent)
        if path not in self._folders and not any(f.startswith(path + "/") for f in self._files):
            self._files[path] = 0

    def _fill(self, path: str) -> None:
        """Have a folder with two files, or with two folders where one of its files is to be one."""
        was_file = path in self._files
        self._files.pop(path, None)
        if path in self._folders:
            return
        self._folders[path] = None
        kind = kind_of("*", self.base.text)
        classes = not was_file and _CLASSES.search(self.base.text)
        for folder in _FOLDERS if classes else ("",):
            for name in _NAMES:
                self._add(os.path.join(path, folder, name + extension_of(kind)))

    def _match(self, pattern: str) -> None:
        """Files that a pattern matches, two for each of its wildcards at most four in all."""
        parts = pattern.split("/")
        found = [""]
        for index, part in enumerate(parts):
            last = index == len(parts) - 1
            found = [
                os.path.join(path, name) for path in found for name in self._names(part, last)
            ][:4]
        for path in found:
            self._add(path)

    def _names(self, part: str, last: bool) -> Iterator[str]:
        if not re.search(r"[*?[]", part):
            yield part
            return
        plain = re.sub(r"\[(.)[^\]]*\]", r"\1", part.replace("?", "0"))
        for name in _NAMES if last else _FOLDERS:
            made = plain.replace("**", "*").replace("*", name, 1).replace("*", "x")
            if last and part in ("*", "*.*", "**"):
                made = name + extension_of(kind_of("*", self.base.text))
            yield made

    def program(self) -> Reproducer:
        """The program with all that was learnt."""
        base = self.base
        lines = self._code()
        text = base.text
        for path, inside in self._outside.items():
            for quote in ('"', "'"):
                text = text.replace(f"{quote}{path}", f"{quote}{inside}")
        start = text.find(_FUTURE)
        start = start + len(_FUTURE) if start >= 0 else len(text) - len(base.body)
        count = lines.count("\n")
        span = base.span
        if span and text[:start].count("\n") < span.line:
            span = Span(span.line + count, span.column, span.end_line + count, span.end_column)
        made = bool(self._files or self._folders)
        level = Level.MADE_FILES if made and base.level == Level.AS_WRITTEN else base.level
        return replace(base, text=text[:start] + lines + text[start:], span=span, level=level)

    def _code(self) -> str:
        kinds = {path: kind_of(path, self.base.text) for path in self._files}
        parts = [
            "import os\n" + "import shutil\n" * bool(self._copies) + "import tempfile\n",
            "# What the program reads is made for it, in a folder of its own.\n"
            "os.chdir(tempfile.mkdtemp())\n"
            'os.environ["HOME"] = os.getcwd()\n'
            "__file__ = os.path.abspath(os.path.basename(__file__))\n\n",
            "".join(
                f"os.makedirs({os.path.dirname(path) or '.'!r}, exist_ok=True)\n"
                f"shutil.copyfile({file!r}, {path!r})\n"
                for path, file in self._copies.items()
            ),
            WRITE + "\n" if kinds else "",
            *(CODE[kind] + "\n" for kind in dict.fromkeys(kinds.values()) if kind in CODE),
            "".join(
                f"make({path!r}, "
                f"{contents(kind, self.base.text, self._files[path], self._columns)})\n"
                for path, kind in kinds.items()
            ),
            "".join(f"os.makedirs({path!r}, exist_ok=True)\n" for path in self._folders),
        ]
        return "\n".join(part for part in parts if part) + "\n"


_CLASSES = re.compile(r"from_directory|class_names|\bwalk\(|listdir\(.*\n(?:.*\n){0,8}.*listdir\(")
"""Words of programs whose folders hold a folder for each class."""


def _files_below(path: str) -> list[str]:
    """A file itself, or those in a folder."""
    if os.path.isfile(path):
        return [path]
    found: list[str] = []
    for folder, folders, files in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith((".", "__"))]
        found += [os.path.join(folder, name) for name in files]
        if len(found) > _MOST_COPIES:
            break
    return found
