"""Runs every operation on every kind of value: the raw table of what came of it."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from pyfunc_lint.tables.operands import Operand, Outcome
from tools.facts.operations import sources
from tools.facts.operations.observe import limited_subscripts, operand_of, quiet, run
from tools.facts.operations.samples import (
    CAPTURED,
    GRAPH_KINDS,
    NUMPY_KINDS,
    PYTHON_SAMPLES,
    Sample,
    cells,
    contents,
    make,
    placeholder,
    python_samples,
    variants,
)

#: Outcome of one cell: None where the runs disagree on whether it works.
Cell = Outcome | None


class Probe:
    """The operations, ready to run."""

    def __init__(self) -> None:
        self.module, self.functions = sources.load()

    @property
    def names(self) -> tuple[str, ...]:
        """The operations' names."""
        return tuple(self.functions)

    def on_value(self, name: str, value: object, world: str = "eager") -> Outcome:
        """What one operation does with a value; the element that it saw, if any, is its result."""
        self.module.SEEN.clear()
        function = self.functions[name]
        if world == "autograph":
            function = converted(function)
        outcome = run(function, value, world=world)
        if name in sources.SEEING and not outcome.error:
            seen = self.module.SEEN
            return replace(outcome, result=operand_of(seen[0], world) if seen else None)
        return outcome

    def on_sample(self, sample: Sample, names: Iterable[str] | None = None) -> dict[str, Outcome]:
        """What the operations do with a sample, each as if it were the only one."""
        if sample.kind not in GRAPH_KINDS:
            world = CAPTURED if sample.kind == CAPTURED else "eager"
            return {name: self.on_value(name, make(sample), world) for name in names or self.names}
        if sample.kind == "symragged":
            return self.on_ragged(sample, names)
        world = "autograph" if GRAPH_KINDS[sample.kind] else "symbolic"
        outcomes: dict[str, Outcome] = {}
        with contextlib.ExitStack() as stack:
            value = make(sample) if sample.kind == "symvariable" else None
            stack.enter_context(function_graph())
            value = placeholder(sample) if value is None else value
            for name in names or self.names:
                outcomes[name] = self.on_value(name, value, world)
        return outcomes

    def on_ragged(self, sample: Sample, names: Iterable[str] | None = None) -> dict[str, Outcome]:
        """Each operation on a ragged placeholder in a graph of its own.

        An endless iteration is ended inside TensorFlow, which leaves the graph's lock taken.
        """
        outcomes: dict[str, Outcome] = {}
        for name in names or self.names:
            with limited_subscripts(), function_graph():
                outcomes[name] = self.on_value(name, placeholder(sample), "symbolic")
        return outcomes

    def kind(self, kind: str) -> dict[str, dict[tuple[str | None, int], Cell]]:
        """The table of one kind: operation → (dtype, rank) → outcome.

        All lengths must agree; of several contents, one that works is enough.
        """
        table: dict[str, dict[tuple[str | None, int], Cell]] = {name: {} for name in self.names}
        with quiet():
            for sample in cells(kind):
                assert sample.rank is not None
                if not possible(sample):
                    continue
                groups = [[self.on_sample(s) for s in contents(v)] for v in variants(sample)]
                for name in self.names:
                    if kind in NUMPY_KINDS and name in sources.NEEDING_TENSORFLOW:
                        continue
                    table[name][sample.dtype, sample.rank] = agreed(
                        works_or_fails([outcomes[name] for outcomes in group]) for group in groups
                    )
        for name, forms in sources.EITHER.items():
            one, two = (table[form] for form in forms)
            table[name] = {place: agreed([cell, two[place]]) for place, cell in one.items()}
        return table

    def plain(self) -> dict[str, dict[str, Cell]]:
        """The table of Python's own kinds: kind → operation → outcome."""
        tables: dict[str, dict[str, Cell]] = {}
        with quiet():
            for kind in PYTHON_SAMPLES:
                values = python_samples(kind)
                table: dict[str, Cell] = {
                    name: works_or_fails([self.on_value(name, value) for value in values])
                    for name in self.names
                }
                for name, forms in sources.EITHER.items():
                    table[name] = agreed(table[form] for form in forms)
                tables[kind] = table
        return tables


def function_graph() -> Any:
    """A graph to trace operations in, as the current one."""
    from tensorflow.python.framework import func_graph

    return func_graph.FuncGraph("probe").as_default()


def possible(sample: Sample) -> bool:
    """Whether such a value can be made at all."""
    try:
        if sample.kind in GRAPH_KINDS and sample.kind != "symvariable":
            with function_graph():
                placeholder(sample)
        else:
            make(sample)
    except Exception:
        return False
    return True


@functools.cache
def converted(function: Callable[..., object]) -> Callable[..., object]:
    """The function as tf.function and Dataset.map convert it before they trace it."""
    from tensorflow.python.autograph.core import ag_ctx, converter
    from tensorflow.python.autograph.impl import api

    # Without the features that only those get who ask for them, as converted ``==``.
    options = converter.ConversionOptions(
        recursive=True, user_requested=True, optional_features=None
    )

    def call(*values: object) -> object:
        try:
            with ag_ctx.ControlStatusCtx(ag_ctx.Status.ENABLED, options):
                return api.converted_call(function, values, None, options=options)
        except Exception as error:
            metadata = getattr(error, "ag_error_metadata", None)
            if metadata is None:
                raise
            raise metadata.to_exception(error) from None

    return call


def works_or_fails(outcomes: list[Outcome]) -> Outcome:
    """Of several contents: it works if one of them works; else the first failure."""
    working = [outcome for outcome in outcomes if not outcome.error]
    if not working:
        return outcomes[0]
    return functools.reduce(_common, working)


def agreed(outcomes: Iterable[Cell]) -> Cell:
    """What all runs agree on; None when some work and some fail."""
    known = list(outcomes)
    if any(outcome is None for outcome in known):
        return None
    return functools.reduce(_agree, known)


def _agree(left: Cell, right: Cell) -> Cell:
    if left is None or right is None or bool(left.error) != bool(right.error):
        return None
    if left.error:
        if left.error != right.error:
            return None
        return left if left.text == right.text else replace(left, text="")
    return _common(left, right)


def _common(left: Outcome, right: Outcome) -> Outcome:
    """What two working outcomes share."""
    note = left.note if left.note == right.note else ""
    a, b = left.result, right.result
    if a is None or b is None or a.kind != b.kind:
        return Outcome(note=note)
    dtype = a.dtype if a.dtype == b.dtype else None
    rank = a.rank if a.rank == b.rank else None
    return Outcome(Operand(a.kind, dtype, rank), note=note)
