"""From a finding to stand-alone programs that show it, the most truthful one first.

The best witness is the user's own program: the statements of the module that lead to the place.
Where there is none, or where it cannot run here, a function on the way is called with inputs made
up from what the analysis inferred.
"""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import os
import platform
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pyfunc_lint.findings import CallSite, Finding
from pyfunc_lint.source.modules import Module, locate, parse
from pyfunc_lint.verify import footer, snippets
from pyfunc_lint.verify.crossing import Crossing, crossing
from pyfunc_lint.verify.layout import Page, comment, write_slice
from pyfunc_lint.verify.losses import Observer, observer
from pyfunc_lint.verify.slicing import CannotSlice, Slice, missing
from pyfunc_lint.verify.triggers import containing, left_over, triggers
from pyfunc_lint.verify.units import Source

AS_WRITTEN = "as written"
"""The world of a program that enters the worlds itself."""

_WORLD_TEXT = {
    "eager": "called eagerly",
    "function": "in a tf.function",
    "dataset": "in a function that tf.data traces",
    "keras": "in code that Keras traces",
    "session": "in graph mode",
    AS_WRITTEN: "as the program is written",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a reproducer: lines from 1, columns in bytes from 0."""

    line: int
    column: int
    end_line: int
    end_column: int


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
    body: str = ""
    """The text without the header, which moves with lines and versions."""


class Nothing(Exception):
    """No program can be made of a finding; the text says why."""


def reproducers(
    finding: Finding,
    text: str,
    worlds: Sequence[str] = (),
    shown_path: str = "",
    sites: Sequence[CallSite] = (),
) -> Iterator[Reproducer]:
    """The programs that can be made of a finding, one after the other.

    ``worlds``: only these, when there are any; ``sites``: what is known of the module's wrapper
    calls.
    """
    tree = parse(text)
    if tree is None:
        raise Nothing("the module does not parse")
    path = os.path.abspath(finding.place.path)
    name, package, project = locate(path)
    module = Module(name, path, text, tree, package)
    loses = finding.prediction.outcome == "loses"
    seen = observer(finding.symbol, tree, finding.place) if loses else None
    if loses and seen is None:
        raise Nothing("such a loss cannot be seen from outside")
    maker = _Maker(finding, module, Slice(project), tuple(worlds), shown_path, sites, seen)
    made = reasons = 0
    why = ""
    for attempt in maker.attempts():
        try:
            yield attempt()
            made += 1
        except CannotSlice as reason:
            why = str(reason)
            reasons += 1
    if not made:
        raise Nothing(why or "nothing here leads to the place")


@dataclass(slots=True)
class _Maker:
    finding: Finding
    module: Module
    empty: Slice
    wanted: tuple[str, ...]
    shown_path: str
    sites: Sequence[CallSite]
    observer: Observer | None

    def attempts(self) -> Iterator[_Attempt]:
        """Programs to try, not yet made."""
        source = Source.of(self.module)
        unit = containing(source, self.finding.place.line)
        if unit is None:
            return
        keras = "keras" in self.worlds() or any(s.world == "keras" for s in self.finding.steps)
        if not self.wanted or set(self.wanted) & set(self.finding.prediction.worlds):
            found = triggers(source, unit, keras=keras)
            if found:
                yield _Attempt(self, source, None, keras)
            if not keras and triggers(source, unit, keras=True) != found:
                # Nothing but training may lead there: to a callback, say.
                yield _Attempt(self, source, None, True)
        seen: set[ast.AST] = set()
        for target in self._targets(source):
            if target.node not in seen:
                seen.add(target.node)
                yield _Attempt(self, source, target, keras)
        alone = crossing(self.finding, self.module, self.sites)
        if alone:
            yield _Attempt(self, source, None, keras, alone)

    def worlds(self) -> tuple[str, ...]:
        """The worlds that the prediction is about."""
        return tuple(dict.fromkeys(self.finding.prediction.worlds))

    def _targets(self, source: Source) -> Iterator[footer.Target]:
        functions = dict(_callable(self.module.tree))
        steps = [s for s in self.finding.steps if os.path.abspath(s.path) == self.module.path]
        for before, step in zip((None, *steps), steps, strict=False):
            found = functions.get(step.line)
            if found:
                direct = step.world in ("dataset", "keras") and (
                    before is None or before.world != step.world
                )
                yield footer.Target(*found, step, self.module.text, direct)
        if not self.finding.steps:
            for node, owner in functions.values():
                if node.lineno <= self.finding.place.line <= (node.end_lineno or 0):
                    yield footer.Target(node, owner, None, self.module.text)


def _callable(
    tree: ast.Module,
) -> Iterator[tuple[int, tuple[footer.FunctionNode, ast.ClassDef | None]]]:
    """Functions that can be called from outside, by their line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for member in node.body:
                if isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    if node in tree.body:
                        yield member.lineno, (member, node)
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield statement.lineno, (statement, None)


@dataclass(slots=True)
class _Attempt:
    maker: _Maker
    source: Source
    target: footer.Target | None
    keras: bool
    alone: Crossing | None = None

    def __call__(self) -> Reproducer:
        part = Slice(self.maker.empty.project)
        source = part.open(self.source.module)
        if self.alone:
            return self._crossing(part, source, self.alone)
        if self.target is None:
            return self._program(part, source)
        return self._call(part, source, self.target)

    def _program(self, part: Slice, source: Source) -> Reproducer:
        finding = self.maker.finding
        unit = containing(source, finding.place.line)
        assert unit is not None
        found = triggers(source, unit, keras=self.keras)
        for trigger in found:
            part.keep(source, trigger)
        waiting = [] if not unit.is_definition else left_over(found)
        ending = [f"use_result({name})" for name in waiting]
        return self._write(part, [], {AS_WRITTEN: ending}, ())

    def _call(self, part: Slice, source: Source, target: footer.Target) -> Reproducer:
        if not self._justified(target):
            raise CannotSlice("nothing here calls the function in that world")
        part.methods.add(target.node.name)
        part.need(source, target.name)
        draft = Page()
        write_slice(draft, part)
        worlds = [
            w for w in self._worlds_of(target) if not self.maker.wanted or w in self.maker.wanted
        ]
        made = footer.call(target, worlds, draft.text)
        if not made.worlds:
            raise CannotSlice("there is no way to call the function in that world")
        return self._write(part, made.before, made.worlds, made.guessed)

    def _crossing(self, part: Slice, source: Source, alone: Crossing) -> Reproducer:
        part.methods |= {n.attr for n in ast.walk(alone.call) if isinstance(n, ast.Attribute)}
        part.need_all(source, alone.names | ({alone.owner.name} if alone.owner else frozenset()))
        draft = Page()
        write_slice(draft, part)
        worlds = [w for w in _known(self.maker.worlds()) if w in (self.maker.wanted or (w,))]
        made = alone.code(worlds, draft.text)
        if not made.worlds:
            raise CannotSlice("there is no way to call the wrapper in that world")
        return self._write(part, made.before, made.worlds, made.guessed, alone.text())

    def _worlds_of(self, target: footer.Target) -> tuple[str, ...]:
        """The worlds in which to call a function on the way."""
        predicted = self.maker.worlds() or ("eager",)
        step = target.step
        last = self.maker.finding.steps[-1] if self.maker.finding.steps else None
        if step is None:
            # Nobody says how it is called. Putting it into the predicted world would prove nothing.
            return ("eager",)
        if step is last and not step.body:
            # The place itself is here.
            return _known(predicted)
        return _known((step.world,))

    def _justified(self, target: footer.Target) -> bool:
        """Whether the source really hands the function to somebody else, as the steps say."""
        step = target.step
        if step is None or (step.world in ("eager", "maybe") and not step.body):
            return True
        if target.owner is not None or target.node.decorator_list:
            return True
        name = target.node.name
        called = {id(n.func) for n in ast.walk(self.source.module.tree) if isinstance(n, ast.Call)}
        mentions = [
            n
            for n in ast.walk(self.source.module.tree)
            if isinstance(n, ast.Name) and n.id == name and isinstance(n.ctx, ast.Load)
        ]
        if step.body:
            return any(id(n) not in called for n in mentions)
        return bool(mentions) or step.world not in ("dataset",)

    # -- text ---------------------------------------------------------------------------------

    def _write(
        self,
        part: Slice,
        before: list[str],
        worlds: dict[str, list[str]],
        guessed: tuple[str, ...],
        place: str = "",
    ) -> Reproducer:
        """``place``: text that is the predicted place, when it is not the user's own line."""
        code = "\n".join([*before, *(line for lines in worlds.values() for line in lines)])
        seen = self.maker.observer
        tf = _alias(part, "tensorflow", "tf")
        np = _alias(part, "numpy", "np")
        page = Page()
        helpers: list[str] = []
        if "use_result(" in code:
            helpers.append(snippets.USE_RESULT)
        stand_ins = bool(part.stand_ins) or "StandIn(" in code
        own = code + "".join(helpers) + (seen.code if seen else "")
        needed = {
            "os": "import os" if "os." in code else "",
            "sys": "import sys" if len(worlds) > 1 or part.stand_ins else "",
            "tempfile": "import tempfile" if "tempfile." in code else "",
            "traceback": "import traceback" if len(worlds) > 1 else "",
            "types": "import types" if stand_ins or helpers else "",
            "np": _import("numpy", np) if re.search(r"\bnp\.", own) else "",
            "tf": _import("tensorflow", tf) if re.search(r"\btf\.", own) else "",
        }
        if stand_ins:
            page.write("import sys")
            page.write("import types")
            page.space(1)
            page.write(snippets.STAND_IN.rstrip())
            page.space(2)
        if part.stand_ins:
            names = ", ".join(f'"{name}"' for name in part.stand_ins)
            page.write(f"for name in ({names},):")
            page.write("    sys.modules[name] = StandIn(name)")
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
            page.write('print("lost:", LOST or "nothing")')
        return self._finish(page, part, tuple(worlds), guessed, _renamed(place, tf, np))

    def _ending(
        self,
        page: Page,
        helpers: list[str],
        before: list[str],
        worlds: dict[str, list[str]],
        tf: str,
        np: str,
    ) -> None:
        def write(lines: list[str], indent: str = "") -> None:
            for line in lines:
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
                    page.space(2 if helpers else 1)
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
        span = self._span(page, own_place)
        seen = self.maker.observer
        if seen and seen.call and span:
            span = _insert(page, span, seen.call)
        body = page.text
        header = self._header(worlds, part)
        count = header.count("\n") + 1
        if span:
            span = replace(span, line=span.line + count, end_line=span.end_line + count)
            header = self._header(worlds, part, span.line)
        return Reproducer(f"{header}\n{body}", worlds, span, guessed, tuple(part.stand_ins), body)

    def _span(self, page: Page, own_place: str) -> Span | None:
        """Where the predicted place is on the page."""
        if own_place:
            for number, line in enumerate(page.lines, start=1):
                if line.endswith("return " + own_place):
                    column = len(line.encode()) - len(own_place.encode())
                    return Span(number, column, number, len(line.encode()))
            return None
        place = self.maker.finding.place
        first = page.origins.get((self.source.module.path, place.line))
        last = page.origins.get((self.source.module.path, place.end_line))
        if not first or not last:
            return None
        return Span(first, place.column, last, place.end_column)

    def _header(self, worlds: tuple[str, ...], part: Slice, line: int = 99999) -> str:
        finding, prediction = self.maker.finding, self.maker.finding.prediction
        shown = self.maker.shown_path or os.path.basename(finding.place.path)
        where = ", ".join(_WORLD_TEXT.get(world, world) for world in worlds)
        if prediction.outcome == "loses":
            expected = f"values are lost ({where})"
        else:
            text = f": … {prediction.text} …" if prediction.text else ""
            expected = f"{prediction.exception or 'an exception'}{text} ({where})"
        lines = [
            f"pyfunc-lint: {finding.symbol} at {shown}:{place_text(finding)}",
            "",
            finding.message,
            "",
            f"Expected, because of line {line}: {expected}",
            versions(),
        ]
        if part.stand_ins:
            absent = sorted({n.partition(".")[0] for n in part.stand_ins})
            lines.append(f"Not here, replaced by stand-ins: {', '.join(absent)}")
        return comment("\n".join(lines)) + "\n"


def place_text(finding: Finding) -> str:
    """Line and column, as pylint prints them."""
    return f"{finding.place.line}:{finding.place.column}"


def plugin_version() -> str:
    """Our own version; asked for at run time, since the package's face stands above this floor."""
    return str(importlib.import_module("pyfunc_lint").__version__)


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


def _insert(page: Page, span: Span, call: str) -> Span:
    """Have the expression at a place preceded by a call, in the same expression."""
    line = page.lines[span.line - 1].encode()
    before, inside, after = (
        line[: span.column], line[span.column : span.end_column], line[span.end_column :],
    )  # fmt: skip
    new = b"(" + call.encode() + b", " + inside + b")[-1]"
    page.lines[span.line - 1] = (before + new + after).decode()
    return replace(span, end_column=span.column + len(new))


def _known(worlds: Sequence[str]) -> tuple[str, ...]:
    """Worlds that can be entered: code that may be traced or not is run both ways."""
    found: dict[str, None] = {}
    for world in worlds:
        for one in ("eager", "function") if world == "maybe" else (world,):
            found[one] = None
    return tuple(found)


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


__all__ = ["AS_WRITTEN", "Nothing", "Reproducer", "Span", "argument", "missing", "reproducers"]
