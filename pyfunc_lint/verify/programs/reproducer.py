"""From a finding to stand-alone programs that show it, the most truthful one first.

The best witness is the user's own program: the statements that lead to the place. Where there is
none, or it cannot run here, a function on the way is called with inputs that are made up.
"""

from __future__ import annotations

import ast
import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pyfunc_lint.diagnostics.findings import CallSite, Finding
from pyfunc_lint.source.modules import Module, Project, locate
from pyfunc_lint.source.trees import parse
from pyfunc_lint.verify.oracles import observer
from pyfunc_lint.verify.programs import harness
from pyfunc_lint.verify.programs.calling_tests import and_one_more, with_stand_ins
from pyfunc_lint.verify.programs.inputs import Inputs
from pyfunc_lint.verify.programs.layout import Page, write_slice
from pyfunc_lint.verify.programs.linked import LinkedSlice
from pyfunc_lint.verify.programs.local_harness import Frame, Nearest, frames, handed_over
from pyfunc_lint.verify.programs.naming import CannotSlice
from pyfunc_lint.verify.programs.slicing import Slice
from pyfunc_lint.verify.programs.triggers import containing, left_over, triggers
from pyfunc_lint.verify.programs.units import Source, acts_on_all
from pyfunc_lint.verify.programs.wrapper_harness import Crossing, crossing
from pyfunc_lint.verify.programs.writing import AS_WRITTEN, Reproducer, Writing

_GUESS, _OTHER_GUESS = "float32", "int32"


IMPORT = "the place is an import, and no expression that a run could be seen to come by"


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

    ``worlds``: only these, when there are any; ``sites``: what is known of the wrapper calls.
    """
    tree = parse(text)
    if tree is None:
        raise Nothing("the module does not parse")
    path = os.path.abspath(finding.place.path)
    name, package, project = locate(path)
    module = Module(name, path, text, tree, package)
    loses = finding.prediction.outcome == "loses"
    seen = observer(finding, tree) if loses else None
    writing = Writing(finding, path, shown_path, seen)
    maker = _Maker(finding, module, Slice(project), tuple(worlds), sites, writing)
    made = 0
    why = ""
    attempts: Iterator[Callable[[], Reproducer]]
    attempts = maker.attempts() if seen or not loses else iter(())
    inner = _where_it_happens(finding, project)
    watched = observer(inner[0], inner[1].tree) if inner and loses else None
    if inner and (watched or not loses):
        there = Writing(inner[0], inner[1].path, shown_path, watched)
        other = _Maker(*inner, Slice(project), tuple(worlds), (), there)
        # What is nearest to the fault is in that module.
        attempts = itertools.chain(other.near(), attempts)
    elif loses and not seen:
        raise Nothing("such a loss cannot be seen from outside")
    for attempt in attempts:
        try:
            yield attempt()
            made += 1
        except CannotSlice as reason:
            why = why or str(reason)
    if not made:
        raise Nothing(why or "nothing here leads to the place")


def _where_it_happens(finding: Finding, project: Project) -> tuple[Finding, Module] | None:
    """The finding in the module where it happens, when that is another."""
    if not finding.steps or not finding.related:
        return None
    path = os.path.abspath(finding.steps[-1].path)
    if path == os.path.abspath(finding.place.path) or finding.related[0].path != path:
        return None
    name, _, _ = locate(path)
    module = project.find(name)
    if module is None or module.path != path:
        return None
    return replace(finding, place=finding.related[0]), module


@dataclass(slots=True)
class _Maker:
    finding: Finding
    module: Module
    empty: Slice
    wanted: tuple[str, ...]
    sites: Sequence[CallSite]
    writing: Writing

    def attempts(self) -> Iterator[_Attempt]:
        """Programs to try, not yet made."""
        source = Source.of(self.module)
        line = self.finding.place.line
        unit = containing(source, line)
        if unit is None:
            return
        if isinstance(unit.node, (ast.Import, ast.ImportFrom)):
            raise Nothing(IMPORT)
        keras = "keras" in self.worlds() or any(s.world == "keras" for s in self.finding.steps)
        if not self.wanted or set(self.wanted) & set(self.finding.prediction.worlds):
            found = triggers(source, unit, line, keras=keras)
            if found:
                yield from _both_ways(_Attempt(self, source, None, keras))
            if not keras and triggers(source, unit, line, keras=True) != found:
                # Nothing but training may lead there: to a callback, say.
                yield from _both_ways(_Attempt(self, source, None, True))
        seen: set[ast.AST] = set()
        for target in self._targets(source):
            if target.node not in seen:
                seen.add(target.node)
                yield from _both_ways(_Attempt(self, source, target, keras))
        alone = crossing(self.finding, self.module, self.sites)
        if alone:
            yield from _both_ways(_Attempt(self, source, None, keras, alone))
        yield from self.near()

    def near(self) -> Iterator[_Attempt]:
        """The functions nearest to the place, by themselves."""
        near = list(frames(self.finding, self.module))
        if near:
            yield _Attempt(self, Source.of(self.module), None, False, near=near)

    def worlds(self) -> tuple[str, ...]:
        """The worlds that the prediction is about."""
        return tuple(dict.fromkeys(self.finding.prediction.worlds))

    def _targets(self, source: Source) -> Iterator[harness.Target]:
        functions = dict(_callable(self.module.tree))
        steps = [s for s in self.finding.steps if os.path.abspath(s.path) == self.module.path]
        for before, step in zip((None, *steps), steps, strict=False):
            found = functions.get(step.line)
            if found:
                direct = step.world in ("dataset", "keras") and (
                    before is None or before.world != step.world
                )
                yield harness.Target(*found, step, self.module.text, direct)
        if not self.finding.steps:
            for node, owner in functions.values():
                if node.lineno <= self.finding.place.line <= (node.end_lineno or 0):
                    yield harness.Target(node, owner, None, self.module.text)


def _callable(
    tree: ast.Module,
) -> Iterator[tuple[int, tuple[harness.FunctionNode, ast.ClassDef | None]]]:
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


def _both_ways(attempt: _Attempt) -> Iterator[_Attempt]:
    """As one file, and with the other modules of the project where they lie."""
    yield attempt
    yield replace(attempt, linked=True)


@dataclass(slots=True)
class _Attempt:
    maker: _Maker
    source: Source
    target: harness.Target | None
    keras: bool
    alone: Crossing | None = None
    near: Sequence[Frame] = ()
    linked: bool = False
    """Other modules of the project are imported from where they lie."""
    lacking: tuple[str, ...] = ()
    """Modules, and names after their modules, that were found to be missing when it ran."""

    def __call__(self) -> Reproducer:
        made = self._made(_GUESS)
        vary = made.guessed and not made.pliant
        otherwise = partial(self._made, _OTHER_GUESS) if vary else None
        return replace(made, otherwise=otherwise, without=self._without)

    def _without(self, name: str) -> Reproducer:
        """The same with a stand-in for a module, or a name of one, that is missing."""
        return replace(self, lacking=and_one_more(self.lacking, name))()

    def _made(self, number: str) -> Reproducer:
        """``number``: the dtype of numbers of which nothing is known."""
        if self.near:
            return self._nearest()
        kind = LinkedSlice if self.linked else Slice
        part = with_stand_ins(kind(self.maker.empty.project), self.lacking)
        source = part.open(self.source.module)
        if self.alone:
            return self._crossing(part, source, self.alone, number)
        if self.target is None:
            return self._program(part, source)
        return self._call(part, source, self.target, number)

    def _program(self, part: Slice, source: Source) -> Reproducer:
        finding = self.maker.finding
        unit = containing(source, finding.place.line)
        assert unit is not None
        found = triggers(source, unit, finding.place.line, keras=self.keras)
        if acts_on_all(source, unit):
            # What a switch does depends on all that ran before it.
            for before in source.units[: source.units.index(unit)]:
                part.keep(source, before)
        for trigger in found:
            part.keep(source, trigger)
        # A dataset that nothing asks for elements never comes by what its functions do.
        ending = [f"use_result({name})" for name in left_over(found)]
        return self.maker.writing.write(part, [], {AS_WRITTEN: ending}, ())

    def _call(self, part: Slice, source: Source, target: harness.Target, number: str) -> Reproducer:
        if not self._justified(target):
            raise CannotSlice("nothing here calls the function in that world")
        part.methods.add(target.node.name)
        part.need(source, target.name)
        if tests := harness.runs_tests(target):
            return self.maker.writing.write(part, [], {AS_WRITTEN: tests}, ())
        draft = Page()
        write_slice(draft, part)
        worlds = [
            w for w in self._worlds_of(target) if not self.maker.wanted or w in self.maker.wanted
        ]
        made = harness.call(target, worlds, Inputs(draft.text, number))
        if not made.worlds:
            raise CannotSlice("there is no way to call the function in that world")
        return self.maker.writing.write(part, made.before, made.worlds, made.guessed)

    def _crossing(self, part: Slice, source: Source, alone: Crossing, number: str) -> Reproducer:
        part.methods |= {n.attr for n in ast.walk(alone.call) if isinstance(n, ast.Attribute)}
        part.need_all(source, alone.names | ({alone.owner.name} if alone.owner else frozenset()))
        draft = Page()
        write_slice(draft, part)
        worlds = [w for w in _known(self.maker.worlds()) if w in (self.maker.wanted or (w,))]
        made = alone.code(worlds, Inputs(draft.text, number))
        if not made.worlds:
            raise CannotSlice("there is no way to call the wrapper in that world")
        return self.maker.writing.write(part, made.before, made.worlds, made.guessed, alone.text())

    def _nearest(self) -> Reproducer:
        """The first of the functions that can be called by itself, the nearest first."""
        last = self.maker.finding.steps[-1]
        predicted = self.maker.worlds() or ("eager",)
        why = ""
        for frame in self.near:
            if not handed_over(frame.node, frame.step, self.source.module.tree):
                why = why or "nothing here calls the function in that world"
                continue
            worlds = _known(predicted if frame.step is last else (frame.step.world,))
            wanted = [w for w in worlds if w in (self.maker.wanted or (w,))]
            part = with_stand_ins(Slice(self.maker.empty.project, lenient=True), self.lacking)
            source = part.open(self.source.module)
            try:
                made = Nearest(frame, part, source, wanted).code()
                if made.worlds:
                    return self.maker.writing.write(
                        part, made.before, made.worlds, made.guessed, pliant=True
                    )
            except CannotSlice as reason:
                why = why or str(reason)
        raise CannotSlice(why or "there is no way to call the function in that world")

    def _worlds_of(self, target: harness.Target) -> tuple[str, ...]:
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

    def _justified(self, target: harness.Target) -> bool:
        """Whether the source really hands the function to somebody else, as the steps say."""
        step = target.step
        if step is None or (step.world in ("eager", "maybe") and not step.body):
            return True
        if not handed_over(target.node, step, self.source.module.tree):
            return False
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


def _known(worlds: Sequence[str]) -> tuple[str, ...]:
    """Worlds that can be entered: code that may be traced or not is run both ways."""
    found: dict[str, None] = {}
    for world in worlds:
        for one in ("eager", "function") if world == "maybe" else (world,):
            found[one] = None
    return tuple(found)
