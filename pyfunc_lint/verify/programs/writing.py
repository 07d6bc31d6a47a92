"""The text of a reproducer: the slice, what is needed around it, and a header that explains it."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import os
import platform
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.domain.worlds import WORLDS
from pyfunc_lint.verify.oracles import watch_of
from pyfunc_lint.verify.oracles.watch import Observer
from pyfunc_lint.verify.places import Span, inserted, moved
from pyfunc_lint.verify.programs import snippets
from pyfunc_lint.verify.programs.layout import Line, Page, comment, write_future, write_slice
from pyfunc_lint.verify.programs.naming import CannotSlice
from pyfunc_lint.verify.programs.slicing import Slice

AS_WRITTEN = "as written"
"""The world of a program that enters the worlds itself."""


class Level:
    """How much of a program is the user's own."""

    AS_WRITTEN = "as written"
    """Statements of the user's lead to the place."""
    MADE_FILES = "with made files"
    """They do when there are files that are made for it."""
    ALONE = "the wrapped function alone"
    """A function is called with inputs that are made for it."""


@dataclass(frozen=True, slots=True)
class Reproducer:
    """A program that shows, or fails to show, what a finding predicts."""

    text: str
    worlds: tuple[str, ...]
    """What it can be asked to run, as its argument; a single one needs no argument."""
    span: Span | None
    """Where the predicted place is in it; None when it is in another module."""
    guessed: tuple[str, ...] = ()
    """Inputs of which not even the kind was known."""
    stand_ins: tuple[str, ...] = ()
    level: str = Level.ALONE
    there: tuple[str, Span] | None = None
    """The module that it imports the place from, and where that is in it."""
    project: tuple[str, ...] = ()
    """Folders of the project: files that it asks for and that lie there are copied."""
    test: str = ""
    """The module of tests that it runs one of."""
    body: str = ""
    """The text without the header, which moves with lines and versions."""
    otherwise: Callable[[], Reproducer] | None = field(default=None, compare=False)
    """The same with other guesses, where there are any: an error that is true comes again."""
    without: Callable[[str], Reproducer] | None = field(default=None, compare=False)
    """The same with a stand-in for a module that turned out to be missing."""
    pliant: bool = False
    """What it needs besides the fault is made up, and may be made up otherwise."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Writes the reproducers of one finding."""

    finding: Finding
    path: str
    """The module that the finding is in, as slices know it."""
    shown_path: str
    observer: Observer | None
    there: tuple[str, Span] | None = None
    """Where the place is, when a program imports it."""

    def write(
        self,
        part: Slice,
        before: list[Line],
        worlds: dict[str, list[str]],
        guessed: tuple[str, ...],
        place: str = "",
        pliant: bool = False,
    ) -> Reproducer:
        """``place``: text that is the predicted place, when it is not the user's own line."""
        plain = [line if isinstance(line, str) else line[0] for line in before]
        code = "\n".join([*plain, *(line for lines in worlds.values() for line in lines)])
        seen = self.observer
        tf = _alias(part, "tensorflow", "tf")
        np = _alias(part, "numpy", "np")
        page = Page()
        helpers: list[str] = []
        if "use_result(" in code:
            helpers.append(snippets.USE_RESULT)
        if "SPECS" in code:
            helpers.append(snippets.MADE_UP)
        if "sketch(" in code:
            helpers.append(snippets.SKETCH)
        stand_ins = bool(part.stand_ins or part.absent) or pliant or "StandIn(" in code
        own = code + "".join(helpers) + (seen.code if seen else "")
        own += snippets.PLIANT if pliant else ""
        needed = {
            "contextlib": "import contextlib" if "contextlib." in own else "",
            "collections": "import collections" if "collections." in code else "",
            "os": "import os" if "os." in code else "",
            "sys": "import sys" if len(worlds) > 1 or part.stand_ins else "",
            "tempfile": "import tempfile" if "tempfile." in code else "",
            "traceback": "import traceback" if len(worlds) > 1 else "",
            "np": _import("numpy", np) if re.search(r"\bnp\.", own) else "",
            "tf": _import("tensorflow", tf) if re.search(r"\btf\.", own) else "",
        }
        write_future(page, part)
        if stand_ins:
            page.write("import sys")
            if pliant:
                page.space(1)
                page.write(_import("numpy", np))
                page.write(_import("tensorflow", tf))
                page.space(1)
                page.write(_renamed(snippets.CHOICES[0], tf, np))
            page.space(1)
            page.write(snippets.STAND_IN.rstrip())
            page.space(2)
        if part.roots:
            page.write("import sys\n\n# Where the project lies that this is a part of.")
            page.write(f"sys.path[:0] = {list(part.roots)!r}")
            if part.package:
                page.write(f'__package__ = "{part.package}"')
            page.space(1)
        if pliant:
            page.write(_renamed(snippets.PLIANT.rstrip(), tf, np))
            page.space(2)
        if part.stand_ins:
            page.write("import importlib.util")
            page.space(1)
            page.write(f"ABSENT = {sorted(part.stand_ins)}")
            page.space(2)
            page.write(snippets.ABSENT.rstrip())
            page.space(1)
        write_slice(
            page,
            part,
            [statement for statement in needed.values() if statement],
            [_renamed(seen.code, tf, np)] if seen else [],
        )
        self._ending(page, helpers, before, worlds, tf, np)
        if seen:
            page.space(1)
            if seen.ending:
                page.write(seen.ending)
            page.write('print("lost:", __lost__ or "nothing")')
        made = self._finish(page, part, tuple(worlds), guessed, _renamed(place, tf, np))
        return replace(made, pliant=pliant)

    def _ending(
        self,
        page: Page,
        helpers: list[str],
        before: list[Line],
        worlds: dict[str, list[str]],
        tf: str,
        np: str,
    ) -> None:
        def write(lines: Sequence[Line], indent: str = "") -> None:
            for line in lines:
                if isinstance(line, tuple):
                    page.write(*line)
                    continue
                if not line and page.lines[-2:] == ["", ""]:
                    continue
                page.write(_renamed(indent + line if line else "", tf, np))

        for helper in helpers:
            page.space(2)
            page.write(_renamed(helper.rstrip(), tf, np))
        if before:
            page.space(2)
            write(before)
        if len(worlds) == 1:
            for lines in worlds.values():
                if lines:
                    page.space(2 if helpers or before else 1)
                    write(lines)
            return
        for world, lines in worlds.items():
            page.space(2)
            page.write(f"def {_entry(world)}():")
            write(lines, "    ")
        page.space(2)
        page.write("for run in (" + ", ".join(map(_entry, worlds)) + "):")
        page.write("    if len(sys.argv) == 1:")
        page.write('        print(f"--- {run.__name__}")')
        page.write("        try:")
        page.write("            run()")
        page.write("        except Exception:")
        page.write("            traceback.print_exc()")
        page.write("    elif run.__name__ in sys.argv:")
        page.write("        run()")

    def _finish(
        self,
        page: Page,
        part: Slice,
        worlds: tuple[str, ...],
        guessed: tuple[str, ...],
        own_place: str,
    ) -> Reproducer:
        span, body = self._span(page, own_place), page.text
        if self.observer and span:
            span, body = self._observed(body, span)
        header = self._header(worlds, part)
        count = header.count("\n") + 1
        if span:
            span = replace(span, line=span.line + count, end_line=span.end_line + count)
            header = self._header(worlds, part, span.line)
        level = Level.AS_WRITTEN if worlds == (AS_WRITTEN,) else Level.ALONE
        stand_ins = tuple(part.stand_ins)
        folders = (os.path.dirname(self.path), *map(str, part.project.roots))
        project = tuple(dict.fromkeys(folders))
        text = f"{header}\n{body}"
        test = self.path if self.there else ""
        return Reproducer(
            text, worlds, span, guessed, stand_ins, level, self.there, project, test, body
        )

    def _observed(self, body: str, span: Span) -> tuple[Span, str]:
        """The program with what observes the place, and where the place is then."""
        subject = self.finding.prediction.subject
        seen = watch_of(self.finding).observer(ast.parse(body), span, subject)
        if seen is None:
            raise CannotSlice("such a loss cannot be seen from outside")
        return moved(span, seen.pairs), inserted(body, seen.pairs)

    def _span(self, page: Page, own_place: str) -> Span | None:
        """Where the predicted place is on the page."""
        if self.there:
            return None
        if own_place:
            for number, line in enumerate(page.lines, start=1):
                if line.endswith("return " + own_place):
                    column = len(line.encode()) - len(own_place.encode())
                    return Span(number, column, number, len(line.encode()))
            return None
        place = self.finding.place
        first = page.origins.get((self.path, place.line))
        last = page.origins.get((self.path, place.end_line))
        if not first or not last:
            raise CannotSlice("the place is not part of what the function needs")
        span = Span(first, place.column, last, place.end_column)
        found = watch_of(self.finding).stretch(ast.parse(page.text), span)
        if found is None:
            raise CannotSlice("the handler cannot be found")
        return found

    def _header(self, worlds: tuple[str, ...], part: Slice, line: int = 99999) -> str:
        finding, prediction = self.finding, self.finding.prediction
        shown = self.shown_path or os.path.basename(finding.place.path)
        where = ", ".join(map(_place, worlds))
        if prediction.outcome == "loses":
            expected = f"values are lost ({where})"
        else:
            text = f": … {prediction.text} …" if prediction.text else ""
            expected = f"{prediction.exception or 'an exception'}{text} ({where})"
        # One line, however long the path is: editors and terminals open the place that it names.
        title = f"# pyfunc-lint: {finding.symbol} at {_printable(shown)}:{place_text(finding)}\n"
        lines = [
            "",
            finding.message,
            "",
            f"Expected, because of line {line}: {expected}",
            versions(),
        ]
        if part.stand_ins:
            absent = ", ".join(sorted(part.stand_ins))
            lines.append(f"Not here, replaced by stand-ins: {absent}")
        return title + comment("\n".join(lines)) + "\n"


def _printable(path: str) -> str:
    """A path for a comment: names of files may hold line ends, and bytes that are no text."""
    return "".join(
        letter if letter.isprintable() else ascii(letter)[1:-1].replace("\\udc", "\\x")
        for letter in path
    )


def place_text(finding: Finding) -> str:
    """Line and column, as pylint prints them."""
    return f"{finding.place.line}:{finding.place.shown_column}"


def plugin_version() -> str:
    """Our own version; asked for at run time, since the package's face stands above this floor."""
    return str(importlib.import_module("pyfunc_lint").__version__)


@cache
def versions() -> str:
    """The versions that an outcome depends on."""
    found = []
    for package, title in (("tensorflow", "TensorFlow"), ("numpy", "NumPy"), ("keras", "Keras")):
        try:
            found.append(f"{title} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return ", ".join(
        [*found, f"Python {platform.python_version()}, pyfunc-lint {plugin_version()}"]
    )


def _entry(world: str) -> str:
    return {"eager": "called_eagerly", AS_WRITTEN: "as_written"}.get(world, f"in_{world}")


def argument(reproducer: Reproducer, world: str) -> tuple[str, ...]:
    """The command line that makes a reproducer run in one of its worlds."""
    return (_entry(world),) if len(reproducer.worlds) > 1 else ()


def _alias(part: Slice, module: str, usual: str) -> str:
    """A name for a module that is not taken for something else by the user's code."""
    if f"import {module} as {usual}" in part.imports:
        return usual
    usually = f"import {module} as {usual}"
    taken = any(
        usual in unit.binds and ast.unparse(unit.node) != usually
        for source, _ in part.kept.values()
        for unit in source.units
    )
    return module if taken else usual


def _import(module: str, name: str) -> str:
    return f"import {module}" if name == module else f"import {module} as {name}"


def _renamed(text: str, tf: str, np: str) -> str:
    text = re.sub(r"\btf\.", f"{tf}.", text) if tf != "tf" else text
    return re.sub(r"\bnp\.", f"{np}.", text) if np != "np" else text


def _place(world: str) -> str:
    """Where a program runs the code, for people."""
    return "as the program is written" if world == AS_WRITTEN else f"in {WORLDS[world].place}"
