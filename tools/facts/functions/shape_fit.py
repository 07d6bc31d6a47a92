"""The simplest rule of shapes that agrees with every run of a function."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from typing import Any

from pyfunc_lint.tables.shape_dims import Call, Dims, UnknownError
from pyfunc_lint.tables.shape_rules import RULES, apply
from tools.facts.functions.probe import HARMLESS, T, is_list
from tools.facts.functions.shape_runs import Case, Runs, Sizes

LEAST = 3
"""So many runs, all of other shapes, must agree with a rule that looks at arrays."""

WORTH_AN_OPTION = 0.2
"""A rule without an option must say so much more to be better than one with it."""

#: Rules to be tried, the simplest first. "A", "B": an array · "L": a list of arrays · "P" … "S":
#: something else that was varied · "*": all arrays that there are.
FIXED = ["fixed", "always"]
"""In the place of rules that always say the same."""
TEMPLATES: tuple[Any, ...] = (
    ["fixed", []], ["ensured", "A", "P"], ["same", "A"], ["broadcast", "A", "B"],
    ["broadcast", "*"], ["broadcast_items", "L"], ["reduce", "A", -1, None],
    ["reduce", "A", 0, None], ["reduce", "A", [-2, -1], None], ["reduce", "A", [-3, -2, -1], None],
    ["reduce", "A", "P", None], ["reduce", "A", "P", None, 0], ["reduce", "A", "P", None, -1],
    ["reduce", "A", "P", "Q"], ["reduce", "A", "P", "Q", -1],
    ["reduce", ["broadcast", "A", "B"], -1, None], ["reduce", ["broadcast", "A", "B"], "P", None],
    ["reduce", ["broadcast", "A", "B"], "P", "Q"], ["concat", "L", "P"], ["concat", "L", 0],
    ["concat", ["atleast", "L", 2], 0], ["concat", ["atleast", "L", 1], 1],
    ["append", "A", "B", "P"], ["stack", "L", "P"], ["stack", "L", 0], ["atleast", "A", 1],
    ["atleast", "A", 2], ["atleast", "A", "P"], ["flat", "A"], ["rank_vector", "A"],
    ["expand", "A", "P"], ["squeeze", "A", "P"], ["squeeze", "A", None], ["transpose", "A", None],
    ["transpose", "A", "P"], ["swap", "A", -1, -2], ["swap", "A", "P", "Q"],
    ["move", "A", "P", "Q"], ["expand", "A", "P", "Q"], ["literal", "P"], ["reshape", "A", "P"],
    ["literal", ["P", "Q"]], ["literal", ["P", "P"]], ["ensured", "A", "P"], ["tile", "A", "P"],
    ["repeat", "A", "P", "Q"], ["pad", "A", "P"], ["cut", "A", "P", "Q"], ["split", "A", "P", "Q"],
    ["split", "A", "P", 0], ["split", "A", "P", 1], ["split", "A", "P", 2],
    ["shorten", "A", "P", "Q"], ["join", ["literal", "P"], "A"],
    ["join", ["literal", "P"], ["broadcast", "A", "B"]], ["join", "A", "B"],
    ["join", "A", ["literal", ["P"]]], ["join", "A", ["literal", ["P", "Q"]]],
    ["join", ["literal", "P"], ["literal", ["Q", "R"]]], ["join", "A", ["reduce", "B", "P", "Q"]],
    ["join", ["literal", "P"], ["reduce", "A", 0, None]], ["join", ["fixed", [1]], "A"],
    ["replace", "A", -1, "P"], ["replace", "A", 0, "P"], ["replace", "A", -2, "P"],
    ["replace", "A", -3, "P"], ["replace", "A", -3, ["P", "Q"]], ["split", "A", 2, -1],
    ["join", ["same", "P"], ["reduce", "A", "Q", "R"]], ["replace", "A", -1, [1]],
    ["replace", "A", -1, [3]], ["gather", "A", "B", "P", "Q"], ["gather", "A", "B", 0],
    ["gather", "A", "B", "P"], ["gather_nd", "A", "B"], ["gather_nd", "A", "B", "P"],
    ["matmul", "A", "B"],
    ["matmul", "A", "B", "transpose_a", "adjoint_a", "transpose_b", "adjoint_b"],
    ["matmul", "A", "B", "adjoint_a", "adjoint_b"], ["dot", "A", "B"], ["dot", "A", "B", -1],
    ["outer", "A", "B"], ["tensordot", "A", "B", "P"], ["einsum", "P", "L"],
    ["range", "P", "Q", "R"], ["mesh", "L", "P"], ["broadcast", "A", ["reduce", "B", -1, None]],
    ["reduce", ["matmul", "A", ["join", "B", ["fixed", [1]]]], -1, None],
    ["window", "A", "P", "strides", "padding", None],
    ["window", "A", "B", "strides", "padding", 1], ["window", "A", "B", "stride", "padding", 1],
    FIXED, ["picture", "P"],
    ["indices", "A"], ["masked", "A", "B", "P"], ["masked", "A", "B"], ["replace", "A", 0, [None]],
    ["replace", "A", -1, [None]], ["replace", "A", -2, [None]], ["replace", "A", -3, [None, None]],
    ["replace", "A", 1, [None, None]], ["leading", "A", 0, 1], ["leading", "A", 0, 2],
    ["diagonal", "A", "P"], ["leading", "A", 1, 2], ["leading", "A", 1, 3], ["ranked", "A", 0],
    ["ranked", "A", 1], ["ranked", "A", 2], ["ranked", "A", -1], ["ranked", "A", -2],
)  # fmt: skip


class Fit:
    """The search for the rule of one function."""

    def __init__(self, runs: Runs, gentle: bool = False) -> None:
        self.subject, self.cases, self.gentle = runs.subject, runs.cases, gentle
        self.each = sum(case.each for case in runs.cases) * 2 > len(runs.cases)
        self.rules: list[Any] = []
        self.confirmed = False
        self.tried: set[str] = set()

    def best(self) -> tuple[Any, list[Case]] | None:
        """A rule, and the runs that it was fitted to; else without one option or all of them."""
        optional = [n for n in self.subject.defaults if any(map(self._passes(n), self.cases))]
        found, best = None, 0.0
        if all(case.python for case in self.cases):
            return None
        for left_out in [(), *((name,) for name in optional), tuple(optional)]:
            cases = [c for c in self.cases if not any(self._passes(n)(c) for n in left_out)]
            whole = self._whole(cases)
            if not whole:
                continue
            fixed = self._fixed(cases)
            self.rules = list(_candidates(cases, [] if self.gentle else fixed))
            self.rules += fixed if self.gentle else []
            rule = self._rule(cases, True)
            part = 0 if rule is None else self._said(rule, cases) / whole
            if part > best + (WORTH_AN_OPTION if found else 0):
                found, best = (rule, cases), part
                self.tried = {name for case in cases for name in case.samples}
            if best > 1 - WORTH_AN_OPTION:
                break
        self.confirmed = found is not None
        return found

    def _whole(self, cases: Sequence[Case]) -> int:
        """How much could be said."""
        return sum(1 + len(shape) for case in cases if (shape := self._shape(case)) is not None)

    def presumed(self) -> Any:
        """A rule that says hardly more than a rank, where too few runs tell."""
        rules = self._fixed(self.cases)[-1:]
        if "channels" in self.subject.parameters:
            picture = ["picture", "channels"]
            rules = [picture, *rules]
            if "expand_animations" in self.subject.parameters:
                rules = [["either", "expand_animations", None, picture]]
        return next((rule for rule in rules if self._said(rule, self.cases)), None)

    @staticmethod
    def _passes(name: str) -> Any:
        return lambda case: name in case.samples

    def _shape(self, case: Case) -> Sizes | None:
        return case.shape if case.each == self.each else None

    def _rule(self, cases: Sequence[Case], may_part: bool) -> Any:
        best, score = None, 0.0
        whole = self._whole(cases)
        for rule in self.rules:
            said = self._said(rule, cases)
            if said > score + 0.02 * whole * (best is not None) and self._holds(rule, cases):
                best, score = rule, said
            if score == whole:
                return best
        for rule in self._parted(cases) if may_part else ():
            said = self._said(rule, cases)
            if said > score + 0.05 * whole:
                best, score = rule, said
        return best

    def _parted(self, cases: Sequence[Case]) -> Iterator[Any]:
        """Rules that ask whether something is given."""
        for name in self.subject.defaults:
            parts: dict[bool | None, list[Case]] = {True: [], False: []}
            for case in cases:
                parts.setdefault(_given(case.call, name), []).append(case)
            if parts[True] and parts[False]:
                both = [self._rule(parts[flag], False) for flag in (True, False)]
                if any(both):
                    yield ["either", name, *both]

    def _said(self, rule: Any, cases: Sequence[Case]) -> float:
        """How much a rule says; 0 when it is wrong once."""
        said = 0
        for case in cases:
            dims = predicted(case.call, rule)
            if dims is None:
                continue
            if not agrees(dims, self._shape(case)):
                return 0
            said += 1 + sum(dim.size is not None for dim in dims)
        return said

    def is_true(self, rule: Any, case: Case) -> bool:
        """Whether a run agrees with a rule, or has something that the rule was not tried with."""
        dims = predicted(case.call, rule) if case.call.passed <= self.tried else None
        return dims is None or agrees(dims, self._shape(case))

    def _holds(self, rule: Any, cases: Sequence[Case]) -> bool:
        """Whether enough runs tell, and the rule says something of most of them."""
        with_shape = [case for case in cases if self._shape(case) is not None]
        saying = [case for case in with_shape if predicted(case.call, rule) is not None]
        if len(saying) * 2 < len(with_shape):
            return False
        names = [] if rule[0] == "picture" else names_in(rule, self.subject.parameters)
        if not names and not any(case.call.shapes for case in cases):
            return True
        looked_at = {
            repr(
                [
                    (c.call.shapes.get(n), names and c.call.constants.get(n))
                    for n in names or sorted(c.call.shapes)
                ]
            )
            for c in saying
        }
        return len(looked_at) >= LEAST

    def _fixed(self, cases: Sequence[Case]) -> list[Any]:
        """The result has always this rank, and perhaps some sizes."""
        shapes = {s for case in cases if (s := self._shape(case)) is not None}
        if len({len(shape) for shape in shapes}) != 1:
            return []
        sizes = [
            column.pop() if len(column) == 1 else None
            for column in map(set, zip(*shapes, strict=True))
        ]
        rules = [["fixed", [None] * len(sizes)]]
        return rules if self._same_numbers(cases) else [["fixed", sizes], *rules]

    def _same_numbers(self, cases: Sequence[Case]) -> bool:
        """Whether something that may be a size was always the same."""
        given: dict[str, set[str]] = {}
        for case in cases:
            for name, value in case.call.constants.items():
                if name not in HARMLESS and not isinstance(value, (bool, float, type(None))):
                    given.setdefault(name, set()).add(repr(value))
        return any(len(values) == 1 for values in given.values())


def predicted(call: Call, rule: Any) -> Dims | None:
    """What a rule says."""
    try:
        return apply(call, rule)
    except (UnknownError, LookupError, TypeError, ValueError, ArithmeticError):
        return None


def agrees(dims: Dims, shape: Sizes | None) -> bool:
    """Whether what is known of the dimensions is so."""
    return (
        shape is not None
        and len(dims) == len(shape)
        and all(d.size in (None, n) for d, n in zip(dims, shape, strict=True))
    )


def _given(call: Call, name: str) -> bool | None:
    try:
        return call.given(name)
    except UnknownError:
        return None


def _candidates(cases: Sequence[Case], fixed: Sequence[Any]) -> Iterator[Any]:
    """The templates with the names of a function's parameters."""
    names: dict[str, list[str]] = {"A": [], "L": [], "P": []}
    values: dict[str, set[str]] = {}
    for case in cases:
        for name, sample in case.samples.items():
            kind = "A" if isinstance(sample, T) else "L" if is_list(sample) else ""
            if kind and name not in names[kind]:
                names[kind].append(name)
            if name in case.call.constants:
                values.setdefault(name, set()).add(json.dumps(case.call.constants[name]))
    names["P"] = [name for name, seen in values.items() if len(seen) > 1]
    every = [*names["A"], *names["L"]]
    names["A"] += [name for name in names["L"] if name[0] != "*"]
    names["B"] = names["A"]
    names["Q"] = names["R"] = names["S"] = names["P"]
    for template in TEMPLATES:
        if template is FIXED:
            yield from fixed
            continue
        symbols = sorted({s for s in _leaves(template) if len(s) == 1 and s in "ABLPQRS"})
        for chosen in itertools.product(*(names[symbol] for symbol in symbols)):
            meant = dict(zip(symbols, chosen, strict=True))
            if len(set(chosen)) < len(chosen):
                continue
            rule = _filled(template, meant, every)
            if all(leaf in RULES or leaf in _parameters(cases) for leaf in _leaves(rule)):
                yield rule


def _parameters(cases: Sequence[Case]) -> set[str]:
    return {name for c in cases[:1] for name in c.call.defaults} | {
        n for c in cases for n in c.samples
    }


def _filled(template: Any, meant: dict[str, str], every: Sequence[str]) -> Any:
    if isinstance(template, list):
        filled = []
        for item in template:
            filled += every if item == "*" else [_filled(item, meant, every)]
        return filled
    return meant.get(template, template) if isinstance(template, str) else template


def _leaves(rule: Any) -> Iterator[str]:
    """Names in a rule: of rules and of parameters."""
    for item in rule if isinstance(rule, list) else ():
        if isinstance(item, str):
            yield item
        else:
            yield from _leaves(item)


def names_in(rule: Any, parameters: Sequence[str]) -> list[str]:
    """The parameters that a rule looks at."""
    found = set(_leaves(rule))
    return [name for name in parameters if name in found]
