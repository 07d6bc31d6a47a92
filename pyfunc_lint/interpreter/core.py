"""The interpreter's state and the few operations that all its parts share.

The parts (statements, expressions, calls, libraries) are modules of functions that take the
``Interpreter`` first; they register themselves in its dispatch tables when the package is loaded.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any, ClassVar

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.findings import Outcome
from pyfunc_lint.diagnostics.observations import Fault, WrapperCall
from pyfunc_lint.domain.callables import Class
from pyfunc_lint.domain.lattice import join
from pyfunc_lint.domain.values import POISON, PathCondition, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.extents import Extents
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.machine import DEBUG_MODE
from pyfunc_lint.interpreter.state import EXIT, NORMAL
from pyfunc_lint.source.modules import Module, Project
from pyfunc_lint.source.settings import Settings
from pyfunc_lint.source.versions.facts import Versions

MAX_CALL_DEPTH = 12
MAX_NESTING = 260
MAX_RUNS_PER_FUNCTION = 8
STEPS_PER_LINE = 30
FREE_STEPS = 12_000
STEPS_PER_IMPORT = 1_500
MAX_WRITERS = 4


Evaluator = Callable[["Interpreter", Any, Frame], Value]
Executor = Callable[["Interpreter", Any, Frame], bool]
Caller = Callable[["Interpreter", ast.AST, Value, Arguments, Frame], Value]


class Interpreter(Extents):
    """Runs one module of the user's project over abstract values and collects what goes wrong."""

    expressions: ClassVar[dict[type, Evaluator]] = {}
    statements: ClassVar[dict[type, Executor]] = {}
    caller: ClassVar[Caller]

    def __init__(
        self,
        module: Module,
        project: Project,
        settings: Settings,
        lines: int,
        versions: Callable[[], Versions] = Versions,
    ) -> None:
        super().__init__(FREE_STEPS + STEPS_PER_LINE * lines)
        self.module = module
        self.project = project
        self.settings = settings
        self._find_versions = versions
        self.faults: list[Fault] = []
        self.wrapper_calls: list[WrapperCall] = []
        self.parents: dict[int, int | None] = {}
        self.class_frames: set[int] = set()
        self.runs: dict[ast.AST, int] = {}
        self.contexts: dict[ast.AST, set[str]] = {}
        self.catches = 0
        """How many faults had a handler."""
        self.machine_facts: set[str] = set()
        self.patched: set[str] = set()
        """Names of libraries that the code gives other values."""
        self.loads = 0
        """How many modules of the project were run."""
        self.writers = MAX_WRITERS
        """How many more may be run for what they register."""
        self.registering: dict[str, list[str]] = {}
        """Modules of the project by what imported modules put something into them."""
        self.entered: set[tuple[int, str]] = set()
        """Methods (class identity, name) that a followed call reached."""
        self.scopes: dict[ast.AST, str] = {}
        self.generators: dict[ast.AST, bool] = {}
        self.kind_tests: dict[ast.AST, bool] = {}
        """Of tests, whether they are about kind, dtype or world."""
        self.ends: dict[int, tuple[Value, Value]] = {}
        """The first and the last item of lists of pieces of text."""
        self.replaced: dict[ast.AST, frozenset[str]] = {}
        self.wrapper_results: dict[int, str] = {}
        """Addresses of the lists that wrappers gave, with the wrapper's name."""
        self.misused: dict[ast.AST, ast.AST] = {}
        """Texts of tensors that were taken for the value, with the first place that did so."""
        self.classes: dict[ast.AST, Class] = {}
        self.uncalled: dict[Value, ast.AST] = {}
        """What was made ready to be called from outside, with the call that did so."""

    # -- versions ---------------------------------------------------------------------------

    @cached_property
    def versions(self) -> Versions:
        """What the module is written for; found out when first asked."""
        return self._find_versions()

    @property
    def known_versions(self) -> Versions | None:
        """What the module is written for, None when nobody asked."""
        known: Versions | None = self.__dict__.get("versions")
        return known

    # -- identity ---------------------------------------------------------------------------

    def fresh(self, node: ast.AST, frame: Frame) -> Unknown:
        """The unknown result of an expression in one activation."""
        return Unknown((frame.address, id(node)))

    # -- calls, expressions and statements ---------------------------------------------------------

    def call(self, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame) -> Value:
        """The result of calling a value, for what calls themselves are made of."""
        return type(self).caller(self, node, callee, arguments, frame)

    def evaluate(self, node: ast.AST, frame: Frame) -> Value:
        """The value of an expression; unknown where the bounds of the analysis are reached."""
        self.steps -= 1
        handler = self.expressions.get(type(node))
        if handler is None or self.steps < 0 or self.nesting > MAX_NESTING:
            return self.fresh(node, frame)
        self.nesting += 1
        try:
            return handler(self, node, frame)
        finally:
            self.nesting -= 1

    def execute(self, block: Iterable[ast.stmt], frame: Frame) -> bool:
        """Run statements in order; ``EXIT`` when control does not reach the end."""
        for statement in block:
            self.steps -= 1
            handler = self.statements.get(type(statement))
            if handler is None:
                continue
            if self.steps < 0 or self.nesting > MAX_NESTING:
                return NORMAL
            self.nesting += 1
            try:
                if handler(self, statement, frame) is EXIT:
                    return EXIT
            finally:
                self.nesting -= 1
        return NORMAL

    # -- operations that may fail -----------------------------------------------------------

    def join_results(
        self,
        node: ast.AST,
        frame: Frame,
        results: list[tuple[PathCondition, Value]],
    ) -> Value:
        """Join the results of an operation over the alternatives of its operands.

        Only when *all* alternatives fail is it a fault; those that fail beside others that work
        are dropped, because a later test may have excluded them.
        """
        if len(results) == 1 and not isinstance(results[0][1], Raises):
            return results[0][1]
        worked: list[tuple[PathCondition, Value]] = []
        failed: list[Raises] = []
        for guard, value in results:
            if isinstance(value, Raises):
                failed.append(value)
            else:
                worked.append((guard, value))
        if failed and not any(value is not POISON for _, value in worked):
            if not worked:
                self.fault(node, frame, _shared(failed))
            return POISON
        return join(worked, (frame.address, id(node)))

    def fault(
        self, node: ast.AST, frame: Frame, raises: Raises, outcome: Outcome = "raises"
    ) -> None:
        """Record a failing operation, unless a handler around it or a test expects it."""
        if self.muted or raises.cause is Cause.UNTOLD or self.steps < 0 or self.kind_guards:
            return
        if self.caught(raises.error):
            self.catches += 1
            return
        if self.machine.on_here_only(DEBUG_MODE):
            return  # Code for debugging, behind the test that also switched this on.
        if self.expect_failure and not self.settings.check_expected_failures:
            return
        self.faults.append(
            Fault(
                raises.cause,
                node,
                frame.module,
                frame.world,
                raises.error,
                raises.text,
                raises.detail,
                frame.scope,
                frame.context,
                frame,
                outcome,
                bool(self.condition) or self.arms > 0,
                self.arms,
                raises.requires,
                self.machine.asked_for(),
            )
        )


def _shared(failed: list[Raises]) -> Raises:
    """The failure of all alternatives: the first, with the errors and the words of every one."""
    first = failed[0]
    if len({other.requires for other in failed}) > 1:
        # It fails under each of the versions that it may run under.
        first = replace(first, requires=())
    if all((other.error, other.text) == (first.error, first.text) for other in failed):
        return first
    errors = " or ".join(dict.fromkeys(other.error for other in failed if other.error))
    texts = {other.text for other in failed}
    return replace(first, error=errors, text=first.text if len(texts) == 1 else "")
