"""What TensorFlow knows of a result's shape while it traces, against the rule of shapes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pyfunc_lint.tables.shape_dims import Call
from tools.facts.functions.probe import T, phrase
from tools.facts.functions.shape_fit import predicted
from tools.facts.functions.shape_runs import UNRANKED, Case, Subject, Traced, traced

CALLS = 6
"""So many of a function's runs are traced."""
Flags = list[bool | None]


def tracing(subject: Subject, rule: Any, cases: Sequence[Case]) -> dict[str, Any]:
    """How TensorFlow's inference follows the rule, and what it says of unknown ranks."""
    found = [
        point
        for case in _chosen(subject, cases)
        for point in traced(subject, case, _by_value(rule, case))
    ]
    entry: dict[str, Any] = {}
    follows = _follows(rule, found)
    if follows != [True, False, None]:
        entry["s"] = follows
    names = dict.fromkeys(p.told.split()[1] for p in found if " " in p.told)
    unranked = {
        n: _said(subject, rule, follows, [p for p in found if p.told == f"unranked {n}"])
        for n in names
    }
    unsized = {n: _failure(p for p in found if p.told == f"none {n}") for n in names}
    for key, said in (("u", unranked), ("n", unsized)):
        if known := {name: value for name, value in said.items() if value is not None}:
            entry[key] = known
    if found and all(_has_rank(rule, point) for point in found if point.told == "known"):
        entry["ranked"] = True
    return entry


def _chosen(subject: Subject, cases: Sequence[Case]) -> list[Case]:
    """Some of the runs, of which some pass only what must be passed."""
    bare = [case for case in cases if not set(case.samples) & set(subject.defaults)]
    some = [*_spread(bare, CALLS // 2), *_spread(cases, CALLS)]
    return list({id(case): case for case in some}.values())


def _spread(cases: Sequence[Case], count: int) -> list[Case]:
    count = min(count, len(cases))
    return [cases[place * len(cases) // count] for place in range(count)]


def _by_value(rule: Any, case: Case) -> frozenset[str]:
    """Tensors of which the rule looks at the value: they are given as Python's numbers."""
    return frozenset(
        name
        for name, sample in case.samples.items()
        if isinstance(sample, T)
        and name in case.call.constants
        and predicted(_without(case.call, name), rule) is None
    )


def _without(call: Call, name: str) -> Call:
    return call._replace(constants={n: v for n, v in call.constants.items() if n != name})


def _follows(rule: Any, found: Iterable[Traced]) -> Flags:
    """Whether TensorFlow knows the sizes that it would know by the rule, and those that not."""
    flags: dict[bool | None, set[bool | None]] = {True: set(), False: set(), None: set()}
    for point in found:
        dims = None if point.told.startswith(UNRANKED) else predicted(point.call, rule)
        if dims is None or point.seen is None:
            continue
        if isinstance(point.seen, str) or len(point.seen) != len(dims):
            for dim in dims:
                flags[dim.static].add(False if isinstance(point.seen, str) else None)
        else:
            for dim, size in zip(dims, point.seen, strict=True):
                flags[dim.static].add(size is not None)
    return [
        seen.copy().pop() if len(seen) == 1 else None if seen else unseen
        for unseen, seen in flags.items()
    ]


def _has_rank(rule: Any, point: Traced) -> bool:
    dims = predicted(point.call, rule)
    return dims is None or (isinstance(point.seen, tuple) and len(point.seen) == len(dims))


def _said(subject: Subject, rule: Any, follows: Flags, points: Sequence[Traced]) -> Any:
    """What TensorFlow says where an argument has no rank, perhaps only without some options."""
    passed = {name for point in points for name in point.call.passed}
    optional = [name for name in subject.parameters if name in passed & set(subject.defaults)]
    without = set(optional)
    said = _agreed(rule, follows, points, without)
    for name in optional if said is not None else ():
        more = _agreed(rule, follows, points, without - {name})
        if more is not None:
            said, without = more, without - {name}
    return {"without": " ".join(sorted(without)), "said": said} if without and said else said


def _agreed(rule: Any, follows: Flags, points: Sequence[Traced], without: set[str]) -> Any:
    """What TensorFlow always says, or that it says what the rule does."""
    kept = [point for point in points if not point.call.passed & without]
    said = _outcome(kept)
    if said is None and kept and all(_by_rule(rule, follows, point) for point in kept):
        return "rule"
    return said


def _outcome(points: Sequence[Traced]) -> Any:
    """What all of them say alike."""
    if failure := _failure(points):
        return failure
    said = {
        point.seen
        if point.seen is None or isinstance(point.seen, str)
        else tuple(size is not None for size in point.seen)
        for point in points
    }
    if len(said) != 1 or None in said:
        return None
    (one,) = said
    return one if isinstance(one, str) else list(map(int, one))


def _failure(points: Iterable[Traced]) -> Any:
    points = list(points)
    if not points or len({point.error for point in points}) > 1 or not points[0].error:
        return None
    return {"raises": [points[0].error, phrase([point.text for point in points])]}


def _by_rule(rule: Any, follows: Flags, point: Traced) -> bool:
    dims = predicted(point.call, rule)
    if point.seen is None or isinstance(point.seen, str):
        return point.seen == UNRANKED and dims is None
    known = dict(zip((True, False, None), follows, strict=True))
    return dims is not None and [known[d.static] for d in dims] == [
        n is not None for n in point.seen
    ]
