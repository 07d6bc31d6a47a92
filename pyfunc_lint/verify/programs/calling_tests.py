"""Programs that run tests of the project, which lead to a place in another module."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.source.modules import Module, Project, locate
from pyfunc_lint.source.trees import parse
from pyfunc_lint.verify.oracles import watch_of
from pyfunc_lint.verify.places import Span
from pyfunc_lint.verify.programs import harness, pytest_runs
from pyfunc_lint.verify.programs.linked import LinkedSlice
from pyfunc_lint.verify.programs.naming import CannotSlice
from pyfunc_lint.verify.programs.outside import missing
from pyfunc_lint.verify.programs.slicing import Slice
from pyfunc_lint.verify.programs.witnesses import Witness, witnesses
from pyfunc_lint.verify.programs.writing import AS_WRITTEN, Reproducer, Writing

_MOST_TESTS = 2


def tests(finding: Finding, text: str, shown_path: str = "") -> Iterator[Reproducer]:
    """Tests of the project that import the place. They import much else, which takes long."""
    tree = parse(text)
    if tree is None or finding.prediction.outcome == "loses":
        return
    path = os.path.abspath(finding.place.path)
    name, package, project = locate(path)
    made = 0
    for attempt in _tests(finding, Module(name, path, text, tree, package), project, shown_path):
        try:
            yield attempt()
        except CannotSlice:
            continue
        made += 1
        if made == _MOST_TESTS:
            return


def _tests(
    finding: Finding, module: Module, project: Project, shown_path: str
) -> Iterator[Callable[[], Reproducer]]:
    place = finding.place
    span = Span(place.line, place.column, place.end_line, place.end_column)
    if watch_of(finding).stretch(module.tree, span) != span:
        return  # Marks are around one expression.
    for witness in witnesses(finding, module, project):
        path = witness.module.path
        called = harness.runs_tests(witness.target)
        if called and path == module.path:
            continue  # A part of its module runs it, which is quicker and stands alone.
        writing = Writing(finding, path, shown_path, None, (module.path, span))
        if pytest_runs.installed():
            yield _ByPytest(witness, project, writing)
        elif called:
            yield _Witness(witness, project, writing)


@dataclass(slots=True)
class _Witness:
    """A test that is called by the program."""

    witness: Witness
    project: Project
    writing: Writing
    lacking: tuple[str, ...] = ()

    def __call__(self) -> Reproducer:
        target = self.witness.target
        part = with_stand_ins(LinkedSlice(self.project), self.lacking)
        source = part.open(self.witness.module)
        part.methods.add(target.node.name)
        part.need(source, target.name)
        made = self.writing.write(part, [], {AS_WRITTEN: harness.runs_tests(target)}, ())
        return replace(made, without=self._without)

    def _without(self, name: str) -> Reproducer:
        return replace(self, lacking=and_one_more(self.lacking, name))()


@dataclass(slots=True)
class _ByPytest(_Witness):
    """A test that pytest runs."""

    def __call__(self) -> Reproducer:
        module = self.witness.module
        part = LinkedSlice(self.project)
        with_stand_ins(part, self.lacking)
        for name in pytest_runs.lacking(module, self.project):
            part.replace(name)
        part.link()
        lines = pytest_runs.code(self.witness.target, module.path, self._root(module.path))
        made = self.writing.write(part, [], {AS_WRITTEN: lines}, ())
        return replace(made, without=self._without)

    def _without(self, name: str) -> Reproducer:
        if self.project.find(name.partition(".")[0]) is not None:
            # A part of it that has to be built, say; the place would go with it.
            raise CannotSlice(f"{name} is missing")
        return _Witness._without(self, name)

    def _root(self, path: str) -> str:
        """The outermost folder of the project above a file: what is there is told to pytest."""
        above = [str(root) for root in self.project.roots if path.startswith(f"{root}{os.sep}")]
        return min(above, key=len, default=os.path.dirname(path))


def with_stand_ins(part: Slice, names: Sequence[str]) -> Slice:
    """A slice with stand-ins for modules, or names after their modules, that are missing."""
    for name in names:
        if missing(name.partition(".")[0]):
            part.replace(name)
        part.gone.add(name)
    return part


def and_one_more(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    """What is missing, with what now turned out to be so too."""
    if name in names:
        raise CannotSlice(f"{name} is missing")
    return (*names, name)
