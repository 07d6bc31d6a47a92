"""From runs to rules: the shortest rule that agrees with every run, or none.

Every candidate is evaluated by the reader of the tables itself (``pyfunc_lint.tables.functions``),
so a rule that lands in the tables says, for each run it was made from, what was seen.
"""

from __future__ import annotations

import itertools
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pyfunc_lint.tables.dtypes import TENSORFLOW_NATURAL, as_tensor
from pyfunc_lint.tables.function_call import Call, Failure
from pyfunc_lint.tables.function_rules import (
    dtype_of_argument,
    holds,
    length,
    rank,
    view,
)
from pyfunc_lint.tables.function_tables import Tables
from pyfunc_lint.tables.functions import FunctionModel
from pyfunc_lint.tables.operands import Operand, Outcome
from tools.facts.functions.probe import HARMLESS, Point, Seen, phrase


class Interner:
    """Equal tables are stored once; entries refer to them by number."""

    def __init__(self, shared: Mapping[str, Any] | None = None) -> None:
        self.shared: dict[str, Any] = {
            "errors": [],
            "rejections": [{}],
            "naturals": [{}],
            "maps": [],
            "reactions": [],
            "beside": [],
            "classes": [],
            "promotion": {},
            "absent_in_v1": [],
        }
        self.shared.update(shared or {})
        self._index: dict[str, dict[str, int]] = defaultdict(dict)
        for section, rows in self.shared.items():
            if isinstance(rows, list):
                for number, row in enumerate(rows):
                    self._index[section][json.dumps(row, sort_keys=True)] = number

    def add(self, section: str, row: Any) -> int:
        """The number of the row."""
        key = json.dumps(row, sort_keys=True)
        index = self._index[section]
        if key not in index:
            index[key] = len(self.shared[section])
            self.shared[section].append(row)
        return index[key]

    def error(self, seen: Iterable[Seen]) -> int | None:
        """The number of the failure that these have in common; None when they differ in type."""
        seen = list(seen)
        kinds = {s.error for s in seen}
        if len(kinds) != 1 or next(iter(kinds)).startswith("?"):
            return None
        return self.add("errors", [kinds.pop(), phrase([s.text for s in seen])])


@dataclass
class Task:
    """What the rules of one function are made from."""

    name: str
    family: str
    parameters: list[str]
    defaults: dict[str, Any]
    points: list[Point]
    tensors: list[str] = field(default_factory=list)
    """Parameters that take tensors or arrays."""
    groups: list[list[str]] = field(default_factory=list)
    dtype_parameters: list[str] = field(default_factory=list)
    reactions: dict[str, dict[str, Seen]] = field(default_factory=dict)
    composites: list[str] = field(default_factory=list)
    """Parameters that take sparse tensors."""
    refused: dict[str, dict[str, Seen]] = field(default_factory=dict)
    """NumPy: parameter → dtype → how it fails."""

    def tagged(self, *tag: Any) -> list[Point]:
        """The runs with that beginning of the tag."""
        return [p for p in self.points if p.tag[: len(tag)] == tag]


def fit(task: Task, interner: Interner) -> dict[str, Any]:
    """The entry of one function."""
    entry: dict[str, Any] = {"p": " ".join(p for p in task.parameters)}
    if task.reactions:
        entry["w"] = {
            name: interner.add("reactions", _reaction(rows, interner))
            for name, rows in task.reactions.items()
        }
    if task.family == "tf" and task.groups:
        entry["g"] = [_group(task, number, interner) for number in range(len(task.groups))]
    if task.family == "tf":
        agreements = _agreements(task, interner)
        if agreements:
            entry["a"] = agreements
    if task.family == "np":
        refused = _refused(task, interner)
        if refused:
            entry["r"] = refused
    tables = Tables(task.family, {}, (), {}, interner.shared)
    model = FunctionModel(task.name, tuple(task.parameters), entry, tables)
    _weaken(task, model)
    worked = _usual(task, entry)
    texts = [p for p in worked if p.tag[0] == "refuse" and p.tag[2] in ("str", "bytes", "object")]
    numeric = [p for p in worked if p not in texts] or worked
    out = _out(task, model, numeric, interner)
    if texts and not _holds_for(task, model, out, texts):
        entry["x"] = " ".join(task.tensors)
    if out is not None:
        entry["o"] = out
        names = _names_in(out)
        defaults = {k: v for k, v in _defaults(task).items() if k in names}
        if defaults:
            entry["d"] = defaults
    tried = {name for p in task.points if p.seen.ok for name in p.arguments}
    untried = [n for n in task.parameters if n not in tried | HARMLESS and not n.startswith("**")]
    if untried and "o" in entry:
        entry["u"] = " ".join(untried)
    _degrade(task, model, interner)
    return entry


def _usual(task: Task, entry: dict[str, Any]) -> list[Point]:
    """The runs that worked, but for a few odd ones, of which nothing is said."""
    worked = [p for p in task.points if p.seen.ok]
    kinds = Counter(p.seen.kind for p in worked)
    if not kinds:
        return []
    usual, count = kinds.most_common(1)[0]
    if count == len(worked) or count < 0.95 * len(worked) or usual != "tensor":
        return worked
    forms = {id(p): _forms(task, p) for p in worked}
    common = Counter(form for p in worked if p.seen.kind == usual for form in forms[id(p)])
    odd = {form for p in worked if p.seen.kind != usual for form in forms[id(p)]}
    odd = {form for form in odd if common[form] < 0.15 * count}
    left = [p for p in worked if not forms[id(p)] & odd]
    if any(p.seen.kind != usual for p in left):
        return worked
    entry["n"] = " ".join(sorted(odd))
    return left


def _forms(task: Task, point: Point) -> set[str]:
    views = [view(point.arguments[n]) for n in task.tensors if n in point.arguments]
    return {v.key for v in views}


def _holds_for(task: Task, model: FunctionModel, out: Any, points: Sequence[Point]) -> bool:
    """Whether a description made from other runs is true of these."""
    entry = {**model.entry, "o": out, "d": _defaults(task)}
    full = FunctionModel(model.name, model.parameters, entry, model.tables)
    return all(
        agrees(full.result(p.arguments, world=p.world), p.seen, p.world)  # type: ignore[arg-type]
        for p in points
    )


def _defaults(task: Task) -> dict[str, Any]:
    found = {k: v for k, v in task.defaults.items() if _plain(v)}
    for name in KEEPS:
        if name in task.parameters and found.get(name) is None:
            found[name] = False  # NumPy's "no value" stands for it
    return found


def _plain(value: Any) -> bool:
    return value is None or isinstance(value, (bool, int, float, str))


def _names_in(out: Any) -> set[str]:
    if isinstance(out, str):
        return {out}
    if isinstance(out, dict):
        return set().union(*(_names_in(v) for v in out.values()))
    if isinstance(out, list):
        return set().union(set(), *(_names_in(v) for v in out))
    return set()


def _reaction(rows: Mapping[str, Any], interner: Interner) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind, seen in rows.items():
        if isinstance(seen, Seen):
            number = interner.error([seen])
            if number is not None:
                found[kind] = number
        else:
            found[kind] = seen
    return found


# --- TensorFlow's groups ------------------------------------------------------------------------


def _group(task: Task, number: int, interner: Interner) -> list[Any]:
    table: dict[str, dict[str, int]] = {}
    only_eager = any(
        isinstance(task.reactions.get(name, {}).get("symbolic"), Seen)
        for name in task.groups[number]
    )
    for world in ("eager",) if only_eager else ("eager", "graph"):
        failed: dict[str, Seen] = {
            p.tag[2]: p.seen
            for p in task.tagged("dtype", number)
            if p.world == world and not p.seen.ok
        }
        row: dict[str, int] = {}
        for kind in sorted({s.error for s in failed.values()}):
            same = {d: s for d, s in failed.items() if s.error == kind}
            common = (
                interner.error(same.values()) if phrase([s.text for s in same.values()]) else None
            )
            for dtype, seen in same.items():
                error = common if common is not None else interner.error([seen])
                if error is not None:
                    row[dtype] = error
        for tag in ("mixed", "mixed-list"):
            mixed = [p.seen for p in task.tagged(tag, number) if p.world == world]
            if mixed and all(not s.ok for s in mixed):
                error = interner.error(mixed)
                if error is not None:
                    row[tag] = error
        if row:
            table[world] = row
    natural = _naturals(task, number, interner)
    for key, cell in list(natural.items()):
        default = _default_dtype(key)
        if (
            isinstance(cell, dict)
            and cell
            and cell
            == {world: {"error": row[default]} for world, row in table.items() if default in row}
        ):
            del natural[key]
    return [
        task.groups[number],
        interner.add("rejections", table),
        interner.add("naturals", natural),
        _beside(task, number, interner),
    ]


def _beside(task: Task, number: int, interner: Interner) -> int | None:
    """Which Python values and arrays do not take the dtype of a tensor beside them."""
    points = task.tagged("beside", number)
    if not points:
        return None
    table: dict[str, Any] = {}
    keys: dict[str, None] = {}
    dtypes: dict[str, None] = {}
    rows: dict[tuple[str, str, str], list[Seen]] = defaultdict(list)
    for point in points:
        _, _, at, key, dtype = point.tag
        keys[key] = dtypes[dtype] = None
        if not point.seen.ok:
            rows[point.world, f"{at}:{key}", point.seen.error].append(point.seen)
    failing: dict[tuple[str, str, str], dict[str, None]] = defaultdict(dict)
    for point in points:
        if not point.seen.ok:
            _, _, at, key, dtype = point.tag
            failing[point.world, f"{at}:{key}", point.seen.error][dtype] = None
    for (world, row, error), found in failing.items():
        number_of_error = interner.error(rows[world, row, error])
        if number_of_error is not None:
            group = interner.add("classes", " ".join(found))
            table.setdefault(world, {}).setdefault(row, []).append([number_of_error, group])
    table["dtypes"] = interner.add("classes", " ".join(dtypes))
    table["keys"] = " ".join(keys)
    return interner.add("beside", table)


PREFERRED = (
    "float32",
    "int32",
    "int64",
    "bool",
    "string",
    "float64",
    "uint8",
    "complex64",
    "int8",
    "int16",
    "uint16",
    "uint32",
    "uint64",
    "float16",
    "complex128",
)


def _shape(seen: Seen) -> Any:
    return (seen.kind, seen.dtype, tuple(_shape(item) for item in seen.items))


def _default_dtype(key: str) -> str:
    plain = key.removeprefix("array:")
    return TENSORFLOW_NATURAL.get(key) or as_tensor(plain)


def _naturals(task: Task, number: int, interner: Interner) -> dict[str, Any]:
    """How values without a tensor beside them deviate from what ``tf.constant`` does."""
    by_dtype = {(p.tag[2], p.world): p.seen for p in task.tagged("dtype", number) if p.seen.ok}
    exceptions: dict[str, Any] = {}
    keys = {p.tag[2] for p in task.tagged("natural", number)}
    for key in sorted(keys):
        points = [p for p in task.tagged("natural", number) if p.tag[2] == key]
        default = _default_dtype(key)
        worlds = {w: [p.seen for p in points if p.world == w] for w in ("eager", "graph")}
        if any(all(not s.ok for s in seen) and seen for seen in worlds.values()):
            failing: dict[str, dict[str, int]] = {}
            for world, seen in worlds.items():
                if seen and all(not s.ok for s in seen):
                    error = interner.error(seen)
                    if error is not None:
                        failing[world] = {"error": error}
            if all(not s.ok for seen in worlds.values() for s in seen):
                exceptions[key] = failing
            else:
                exceptions[key] = {}
            continue
        if any(not p.seen.ok for p in points):
            exceptions[key] = {}
            continue
        candidates = [d for d in (default, *PREFERRED) if any(d == known for known, _ in by_dtype)]
        for candidate in candidates:
            alike = [
                by_dtype.get((candidate, p.world)) or by_dtype.get((candidate, "eager"))
                for p in points
            ]
            if all(
                seen is not None and _shape(seen) == _shape(p.seen)
                for seen, p in zip(alike, points, strict=True)
            ):
                if candidate != default:
                    exceptions[key] = candidate
                break
        else:
            exceptions[key] = {}
    return exceptions


def _weaken(task: Task, model: FunctionModel) -> None:
    """Drop the claims about what stands beside a tensor where they fail."""
    for number, group in enumerate(model.entry.get("g", ())):
        for point in (*task.tagged("beside", number), *task.tagged("beside-all", number)):
            if not _errors_agree(model, point):
                if os.environ.get("FACTS_WHY"):
                    print("disagrees:", task.name, point)
                group[3] = None
                break


def _errors_agree(model: FunctionModel, point: Point) -> bool:
    call = Call(model.tables, model.entry, point.arguments, point.world)
    try:
        call.check()
    except Failure as failure:
        return agrees(model.tables.outcome(failure.error), point.seen, point.world)
    return point.seen.ok


def _agreements(task: Task, interner: Interner) -> list[Any]:
    """Parameters that name a dtype which a tensor must already have."""
    found = []
    for parameter, group in itertools.product(task.dtype_parameters, task.groups):
        errors: list[int | None] = []
        for world in ("eager", "graph"):
            different, equal = [], []
            for point in task.points:
                value = view(point.arguments.get(group[0]))
                dtype = dtype_of_argument(view(point.arguments.get(parameter)), "tf")
                if point.world == world and value.form == "tensor" and dtype:
                    (equal if value.dtype == dtype else different).append(point.seen)
            refused = len(different) > 5 and all(not s.ok for s in different)
            works = any(s.ok for s in equal)
            errors.append(interner.error(different) if refused and works else None)
        if any(error is not None for error in errors):
            found.append([parameter, group[0], *errors])
    return found


def _refused(task: Task, interner: Interner) -> dict[str, int]:
    """Which dtypes an array must not have (NumPy)."""
    result = {}
    for name in task.tensors:
        table = {}
        for dtype in sorted({p.tag[2] for p in task.tagged("refuse", name)}):
            seen = [p.seen for p in task.tagged("refuse", name) if p.tag[2] == dtype]
            if seen and all(not s.ok for s in seen):
                error = interner.error(seen)
                if error is not None:
                    table[dtype] = error
        if table:
            result[name] = interner.add("rejections", {"eager": table})
    return result


# --- agreement ----------------------------------------------------------------------------------


def agrees(outcome: Outcome | None, seen: Seen, world: str) -> bool:
    """Whether what the tables say is true of a run; saying nothing is."""
    if outcome is None:
        return True
    if outcome.error:
        return outcome.error == seen.error and outcome.text in seen.text
    if not seen.ok:
        return False
    return _same(outcome.result, seen, world)


KIND_OF = {
    "eager": "tensor",
    "symbolic": "tensor",
    "autograph": "tensor",
    "symragged": "ragged",
    "symsparse": "sparse",
    "symvariable": "variable",
}


def _same(result: Operand | None, seen: Seen, world: str) -> bool:
    if result is None:
        return True
    kind = KIND_OF.get(result.kind, result.kind)
    if kind == "array":
        kinds: tuple[str, ...] = ("ndarray", "npscalar")
    else:
        kinds = (kind,)
    if seen.kind not in kinds and {kind, seen.kind} != {"tuple", "list"}:
        return False
    return (result.dtype is None or result.dtype == seen.dtype) and (
        result.rank is None or result.rank == seen.rank
    )


def _degrade(task: Task, model: FunctionModel, interner: Interner) -> None:
    """Whatever the rules still get wrong is withdrawn, piece by piece."""
    entry: Any = model.entry
    for point in task.points:
        for _ in range(40):
            outcome = model.result(point.arguments, world=point.world)  # type: ignore[arg-type]
            if outcome is None or (not outcome.error and not point.seen.ok):
                break  # A failure that is not foretold: content, rank, …
            if agrees(outcome, point.seen, point.world):
                break
            if outcome.error and not point.seen.ok and point.tag[0] in ("random", "option", "rank"):
                break  # Several things are wrong with this call: which is noticed first is open.
            if outcome.error:
                if os.environ.get("FACTS_WHY"):
                    print("wrong:", task.name, outcome, point)
                cell = _cell(model, point)
                if cell and cell[0] == "beside":
                    for group in entry["g"]:
                        group[3] = None if group[3] == cell[1] else group[3]
                elif cell and cell[0] in ("rejections", "naturals") and entry.get("g"):
                    _withdraw(entry, interner, *cell)
                elif cell and cell[0] == "a":
                    entry.pop("a", None)
                elif cell and cell[0] == "reactions":
                    entry["w"] = {k: v for k, v in entry["w"].items() if v != cell[1]}
                elif cell and cell[0] == "refused":
                    _accept(entry, interner, *cell[1:])
                else:
                    entry.pop("w", None)
                    entry.pop("r", None)
            else:
                if os.environ.get("FACTS_WHY"):
                    print("wrong result:", task.name, entry.get("o"), outcome, point)
                entry["o"] = _blunter(entry.get("o"))
                if entry["o"] is None:
                    del entry["o"]


def _cell(model: FunctionModel, point: Point) -> tuple[Any, ...]:
    try:
        Call(model.tables, model.entry, point.arguments, point.world).check()  # type: ignore[arg-type]
    except Failure as failure:
        return failure.cell
    return ()


def _withdraw(entry: Any, interner: Interner, section: str, row: int, key: str, world: str) -> None:
    """Take one claim out of a table of this function."""
    table = json.loads(json.dumps(interner.shared[section][row]))
    if section == "naturals":
        table[key].pop(world, None)
        column = 2
    else:
        table[world].pop(key, None)
        column = 1
    number = interner.add(section, table)
    for group in entry["g"]:
        if group[column] == row:
            group[column] = number


def _accept(entry: Any, interner: Interner, name: str, dtype: str) -> None:
    """Take back that NumPy refuses a dtype."""
    table = json.loads(json.dumps(interner.shared["rejections"][entry["r"][name]]))
    table["eager"].pop(dtype, None)
    entry["r"][name] = interner.add("rejections", table)


def _blunter(out: Any) -> Any:
    if isinstance(out, list):
        if out[2] is not None:
            return [out[0], out[1], None]
        if out[1] is not None:
            return [out[0], None, None]
    return None


# --- results ------------------------------------------------------------------------------------


def _out(task: Task, model: FunctionModel, points: Sequence[Point], interner: Interner) -> Any:
    """The description of the result that fits these runs."""
    if not points:
        return None
    seen = [(p, p.seen) for p in points]
    return _component(task, model, seen, interner)


Pairs = Sequence[tuple[Point, Seen]]


def _component(
    task: Task,
    model: FunctionModel,
    pairs: Pairs,
    interner: Interner,
    depth: int = 0,
    nested: int = 0,
) -> Any:
    """One description for all of these results; ``depth`` counts tests, ``nested`` sequences."""
    kinds = Counter(s.kind for _, s in pairs)
    if set(kinds) <= {"ndarray", "npscalar"}:
        return _array(task, model, pairs, interner)
    if len(kinds) == 1 or set(kinds) == {"list", "tuple"}:
        # Where the versions differ in list and tuple: both unpack alike.
        kind = "tuple" if "tuple" in kinds else next(iter(kinds))
        if kind.startswith("object:") or kind == "?":
            return "?"
        if kind in ("tuple", "list"):
            return _sequence(task, model, kind, pairs, interner, depth, nested)
        if kind in ("tensor", "ragged", "sparse", "variable"):
            return [kind, _dtype(task, model, pairs, interner), _rank(task, model, pairs)]
        if kind in ("dtype", "npdtype"):
            return [kind, _dtype(task, model, pairs, interner), None]
        return [kind, None, None]
    if depth > 3:
        return None
    calls = _calls(task, model, pairs)
    for test, parts in sorted(_partitions(task, calls), key=lambda item: _impurity(item[1])):
        found: dict[str, Any] = {"if": test}
        for key, part in parts.items():
            found[key] = _component(task, model, part, interner, depth + 1, nested)
        if all(value is not None for value in found.values()):
            return found
    return None


def _impurity(parts: Mapping[str, Sequence[tuple[Point, Seen]]]) -> int:
    """How far the parts are from having one kind of result each."""
    return sum(len({_plain_kind(s) for _, s in rows}) - 1 for rows in parts.values())


def _plain_kind(seen: Seen) -> str:
    return "array" if seen.kind in ("ndarray", "npscalar") else seen.kind


SCALARS = {"bool", "int", "float", "complex", "str", "bytes", "npscalar"}


def _partitions(
    task: Task, calls: Sequence[tuple[Call, Point, Seen]]
) -> Iterable[tuple[Any, dict[str, Any]]]:
    """Ways to tell the runs apart by an argument, so that each part may have one kind of result."""
    for name in task.tensors:
        parts: dict[str, list[Any]] = defaultdict(list)
        for call, point, seen in calls:
            dtype = call.values[name].dtype if name in call.values else None
            if dtype != "object":  # What is in it is not known.
                parts[dtype or ""].append((point, seen))
        kinds = [{s.kind for _, s in rows} for rows in parts.values()]
        if "" not in parts and all(len(k) == 1 and k <= SCALARS for k in kinds):
            yield ["dtype", name], parts
    yield from _constant_tests(task, calls)
    for name in task.tensors if task.family == "np" else ():
        parts = defaultdict(list)
        for call, point, seen in calls:
            count = call.values[name].length if name in call.values else None
            parts["1" if count == 1 else "*"].append((point, seen))
        if name.startswith("*") and len(parts) == 2:
            yield ["count", name], parts
    for name in task.parameters:
        parts = defaultdict(list)
        for call, point, seen in calls:
            parts["yes" if _given(call, name) else "no"].append((point, seen))
        if len(parts) == 2:
            yield ["given", name], parts
    several = [tuple(task.tensors)] if len(task.tensors) > 1 else []
    for names in [*several, *((name,) for name in task.tensors)]:
        ranks: dict[int | None, list[Any]] = defaultdict(list)
        for call, point, seen in calls:
            ranks[call.widest_rank(names)].append((point, seen))
        if None in ranks or len(ranks) < 2:
            continue
        kinds = {number: frozenset(s.kind for _, s in rows) for number, rows in ranks.items()}
        common = Counter(kinds.values()).most_common(1)[0][0]
        parts = defaultdict(list)
        for number, rows in ranks.items():
            parts["*" if kinds[number] == common else str(number)] += rows
        if len(parts) > 1:
            yield ["rank", *names], parts
    parts = defaultdict(list)
    for call, point, seen in calls:
        parts[call.strongest(task.tensors) or ""].append((point, seen))
    if len(parts) > 1 and "" not in parts:
        yield ["form", *task.tensors], parts


OPAQUE = ("file", "fname", "filename", "path", "equation", "subscripts", "string", "pattern")
"""Arguments of endless variety: a rule must not hang on those that were tried."""


def _constant_tests(
    task: Task, calls: Sequence[tuple[Any, ...]]
) -> Iterable[tuple[Any, dict[str, Any]]]:
    for name in task.parameters:
        if name in {*task.dtype_parameters, *task.tensors, *OPAQUE}:
            continue
        values = {
            call[0].values[name].constant.value
            for call in calls
            if name in call[0].values
            and call[0].values[name].constant is not None
            and isinstance(call[0].values[name].constant.value, (str, bool, type(None)))
        }
        if task.defaults.get(name, ...) is None:
            values.discard(None)
        elif None in values:
            values = {None}
        several = (
            len({repr(call[0].values[name].constant) for call in calls if name in call[0].values})
            > 1
        )
        for value in sorted(values, key=str) if several else ():
            parts: dict[str, list[Any]] = defaultdict(list)
            for call, *rest in calls:
                parts[
                    "yes" if holds(["is", name, value], call.values, call.given) else "no"
                ].append((call, *rest) if len(rest) == 1 else tuple(rest))
            if len(parts) == 2:
                yield ["is", name, value], parts


def _array(task: Task, model: FunctionModel, pairs: Pairs, interner: Interner) -> Any:
    dtype, number = _dtype(task, model, pairs, interner), _rank(task, model, pairs)
    kinds = {(s.kind, s.rank == 0) for _, s in pairs}
    if {k for k, _ in kinds} == {"npscalar"}:
        return ["npscalar", dtype, 0]
    if ("ndarray", True) in kinds:
        return ["either" if ("npscalar", True) in kinds else "ndarray", dtype, number]
    return ["array" if ("npscalar", True) in kinds else "ndarray", dtype, number]


def _sequence(
    task: Task,
    model: FunctionModel,
    kind: str,
    pairs: Pairs,
    interner: Interner,
    depth: int,
    nested: int,
) -> Any:
    if nested > 1:
        return [kind, None, None]
    counts = {len(s.items) for _, s in pairs}
    if kind == "tuple" and len(counts) == 1 and 0 < len(pairs[0][1].items) < 10:
        parts = []
        for index in range(counts.pop()):
            inner = [(p, s.items[index]) for p, s in pairs]
            parts.append(_component(task, model, inner, interner, depth + 1, nested + 1))
        if any(part is not None for part in parts):
            return {"tuple": [p if p is not None else "?" for p in parts]}
    inner = [(p, item) for p, s in pairs for item in s.items]
    lengths = _lengths(task, _cases(task, model, pairs))
    if kind == "tuple" and len(counts) > 1 and not lengths:
        found = _by_flags(task, model, pairs, interner, depth, nested)
        if found is not None:
            return found
    part = _component(task, model, inner, interner, depth + 1, nested + 1) if inner else None
    if isinstance(part, list):
        found = {"each": part, "kind": kind}
        return {**found, "length": lengths} if lengths else found
    return [kind, None, None]


def _by_flags(
    task: Task, model: FunctionModel, pairs: Pairs, interner: Interner, depth: int, nested: int
) -> Any:
    """Tuples whose length hangs on arguments that are True or False."""
    for test, split in _constant_tests(task, _calls(task, model, pairs)):
        found = {"if": test}
        for key, part in split.items():
            found[key] = _component(task, model, part, interner, depth + 1, nested)
        if all(isinstance(found[key], dict) and "each" not in found[key] for key in split):
            return found
    return None


SEEN_ITEMS = 12
"""Of longer lists only so many items were looked at."""


def _lengths(task: Task, calls: Sequence[tuple[Call, Seen]]) -> list[Any]:
    """Rules for the number of items, if together they say it of every run that gave any."""
    calls = [(call, seen) for call, seen in calls if seen.items]
    if any(len(seen.items) >= SEEN_ITEMS for _, seen in calls):
        return []
    for parameter in task.parameters:
        rules, left = [], list(calls)
        for rule in itertools.product(("number", "count", "rank"), (parameter,), (0, 1)):
            said = [(length([rule], call.values), len(seen.items)) for call, seen in left]
            true = [count for guess, count in said if guess is not None]
            if len(set(true)) > 1 and all(guess in (None, count) for guess, count in said):
                rules.append(list(rule))
                left = [case for case, (guess, _) in zip(left, said, strict=True) if guess is None]
        if rules and not left:
            return rules
    return []


def _cases(task: Task, model: FunctionModel, pairs: Pairs) -> list[tuple[Call, Seen]]:
    return [(call, seen) for call, _, seen in _calls(task, model, pairs)]


def _calls(task: Task, model: FunctionModel, pairs: Pairs) -> list[tuple[Call, Point, Seen]]:
    result = []
    defaults = _defaults(task)
    full = FunctionModel(model.name, model.parameters, {**model.entry, "d": defaults}, model.tables)
    for point, seen in pairs:
        call = Call(full.tables, full.entry, point.arguments, point.world)  # type: ignore[arg-type]
        try:
            call.check()
        except Failure:
            continue
        result.append((call, point, seen))
    return result


def _best(rules: Iterable[Any], predict: Any, calls: Sequence[tuple[Call, Seen]], want: Any) -> Any:
    """The first rule that is never wrong and says almost as much as any other such rule."""
    best, score = None, 0.0
    for rule in rules:
        said = 0
        for call, seen in calls:
            guess = predict(call, rule)
            if guess is None:
                continue
            if guess != want(seen):
                break
            said += 1
        else:
            if said > score + 0.03 * len(calls) * (best is not None):
                best, score = rule, said
                if said == len(calls):
                    break
    return best


def _dtype(task: Task, model: FunctionModel, pairs: Pairs, interner: Interner) -> Any:
    return _dtype_rule(task, _cases(task, model, pairs), interner, set(), 0)


TOP = "int32 int64 float16 bfloat16 float32 float64"


def _dtype_rule(
    task: Task, calls: Sequence[tuple[Call, Seen]], interner: Interner, used: set[str], depth: int
) -> Any:
    if not calls:
        return None

    def predict(call: Call, rule: Any) -> str | None:
        return call.dtype(rule)

    def want(seen: Seen) -> str | None:
        return seen.dtype

    def full(rule: Any) -> bool:
        return rule is not None and all(predict(c, rule) is not None for c, _ in calls)

    if task.family == "tf":
        sources: list[Any] = [["g", number] for number in range(len(task.groups))]
        sources += [["top", TOP]] if len(sources) > 1 else []
        sources += [["of", name] for name in task.composites]
    else:
        sources = [["promote", *names] for names in _subsets(task.tensors)]
    # Too few runs do not tell a constant from what follows an argument.
    rules: list[Any] = [*(_constants(calls) if not depth or len(calls) >= 8 else ()), *sources]
    best = _best(rules, predict, calls, want)
    if full(best):
        return best
    for parameter in task.dtype_parameters:
        if parameter in used or not any(_given(c, parameter) for c, _ in calls):
            continue
        rest = [(c, s) for c, s in calls if not _given(c, parameter)]
        rules.append(
            ["arg", parameter, _dtype_rule(task, rest, interner, used | {parameter}, depth)]
        )
    best = _best(rules, predict, calls, want)
    if full(best):
        return best
    rules += _maps(sources, calls, interner)
    best = _best(rules, predict, calls, want)
    if full(best) or depth > 1:
        return best
    for name in [*task.tensors, *(p for p in task.parameters if p not in task.tensors)]:
        parts = [[(c, s) for c, s in calls if _given(c, name) is flag] for flag in (True, False)]
        if not _tells(task, name):
            continue
        if all(parts) and name not in used and name not in task.dtype_parameters:
            more = [_dtype_rule(task, part, interner, used | {name}, depth + 1) for part in parts]
            rules.append(["given", name, *more])
            if full(rules[-1]):
                break
    for test, split in _constant_tests(task, calls):
        more = [
            _dtype_rule(task, split[key], interner, used | {test[1]}, depth + 1)
            for key in ("yes", "no")
        ]
        rules.append([*test, *more])
        if full(rules[-1]):
            break
    return _best(rules, predict, calls, want)


def _tells(task: Task, name: str) -> bool:
    """Whether it matters that an argument is given at all: of a flag only its value does."""
    return not isinstance(task.defaults.get(name), bool)


def _given(call: Call, name: str) -> bool:
    return holds(["given", name], call.values, call.given) is True


def _constants(calls: Sequence[tuple[Call, Seen]]) -> list[str]:
    return [d for d, _ in Counter(s.dtype for _, s in calls).most_common(1) if d]


def _maps(
    sources: Sequence[Any], calls: Sequence[tuple[Call, Seen]], interner: Interner
) -> list[Any]:
    found = []
    for source in sources:
        outputs: dict[str, set[str | None]] = defaultdict(set)
        for call, seen in calls:
            dtype = call.dtype(source)
            if dtype is not None:
                outputs[dtype].add(seen.dtype)
        table = {d: next(iter(o)) for d, o in sorted(outputs.items()) if len(o) == 1}
        if table:
            found.append(["map", interner.add("maps", table), source])
    return found


def _subsets(names: Sequence[str]) -> list[tuple[str, ...]]:
    names = list(names)[:4]
    singles = [(name,) for name in names]
    return singles + [
        tuple(c) for n in range(2, len(names) + 1) for c in itertools.combinations(names, n)
    ]


AXES = ("axis", "axes", "reduction_indices", "dim", "dims", "dimension")
KEEPS = ("keepdims", "keep_dims")


def _rank(task: Task, model: FunctionModel, pairs: Pairs) -> Any:
    calls = _cases(task, model, pairs)
    if not calls:
        return None
    return _rank_rule(task, calls, _rank_rules(task), set(), 0)


def _rank_rule(
    task: Task,
    calls: Sequence[tuple[Call, Seen]],
    simple: Sequence[Any],
    used: set[str],
    depth: int,
) -> Any:
    def predict(call: Call, rule: Any) -> int | None:
        return rank(rule, call.values, call.given)

    def want(seen: Seen) -> int | None:
        return seen.rank

    def full(rule: Any) -> bool:
        return rule is not None and all(predict(c, rule) is not None for c, _ in calls)

    if depth and len(calls) < 8:
        # Too few runs to tell a number from what follows an argument.
        best = _best([r for r in simple if not isinstance(r, int)], predict, calls, want)
    else:
        best = _best(simple, predict, calls, want)
    if full(best) or depth > 1:
        return best
    rules = [best] if best is not None else []
    for name in sorted(task.parameters, key=lambda p: p in task.dtype_parameters):
        parts = [[(c, s) for c, s in calls if _given(c, name) is flag] for flag in (True, False)]
        if all(parts) and name not in used and _tells(task, name):
            more = [_rank_rule(task, part, simple, used | {name}, depth + 1) for part in parts]
            rules.append(["given", name, *more])
            if full(rules[-1]):
                return rules[-1]
    for test, split in _constant_tests(task, calls):
        if test[1] not in used:
            more = [
                _rank_rule(task, split[key], simple, used | {test[1]}, depth + 1)
                for key in ("yes", "no")
            ]
            rules.append([*test, *more])
            if full(rules[-1]):
                return rules[-1]
    return _best(rules, predict, calls, want)


def _rank_rules(task: Task) -> list[Any]:
    tensors = [*task.tensors, *task.composites]
    rules: list[Any] = [["same", name] for name in tensors]
    axes = [p for p in task.parameters if p in AXES]
    keeps = [p for p in task.parameters if p in KEEPS]
    rules += [["max", *names] for names in _subsets(tensors) if len(names) > 1]
    for name, axis in itertools.product(tensors, axes):
        rules += [["reduce", name, axis, keep] for keep in [*keeps, None]]
        rules.append(["expand", name, axis])
    rules += [["plus", name, n] for name in tensors for n in (-1, 1, -2, 2)]
    rules += [["max", *names, 1] for names in _subsets(tensors) if len(names) > 1]
    rules += [["sum", a, b, n] for a, b in itertools.combinations(tensors, 2) for n in (0, -1, -2)]
    rules += [["diff", a, b, n] for a, b in itertools.permutations(tensors, 2) for n in (0, 1)]
    lengths = [
        ["len", name]
        for name in task.parameters
        if (name[0] == "*" and name not in tensors) or "shape" in name or name in ("size", "dims")
    ]
    lengths += [["count", name] for name in task.parameters if name[0] == "*"]
    lists = any(
        view(argument).length is not None
        for p in task.points
        for name, argument in p.arguments.items()
        if p.seen.ok and name not in tensors
    )
    single = all(len(_ranks_that_work(task, name)) == 1 for name in tensors)
    if tensors and single and not lists:
        # Only one rank is accepted: the result does not follow it.
        return [0, 1, 2, 3, 4, 5, *rules, *lengths]
    # A rule that follows the arguments holds beyond what was tried.
    return [*rules, *lengths, 0, 1, 2, 3, 4, 5]


def _ranks_that_work(task: Task, name: str) -> set[int | None]:
    return {
        view(p.arguments.get(name)).rank for p in task.points if p.seen.ok and name in p.arguments
    }
