"""Runs TensorFlow's functions on values of every dtype, rank and kind."""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from tools.facts.functions.fit import Interner, Task, fit
from tools.facts.functions.probe import (
    TF_DTYPES,
    Fresh,
    Point,
    Sample,
    Seen,
    T,
    abstract,
    around,
    cast_to,
    each,
    formed,
    is_list,
    longer_and_shorter,
    make,
    phrase,
    ranked_as,
    run,
    t,
)
from tools.facts.functions.tensorflow_api import Api
from tools.facts.functions.tensorflow_recipes import GENERIC, HINTS, OPTIONAL, RECIPES

DTYPE_NAMES = (
    "dtype",
    "out_type",
    "output_type",
    "Tout",
    "row_splits_dtype",
    "output_dtype",
    "out_idx",
    "type",
    "target_dtype",
    "index_type",
)
DTYPE_SAMPLES = (
    "float32",
    "float64",
    "int32",
    "int64",
    "uint8",
    "bool",
    "string",
    "float16",
    "int16",
    "complex64",
)
MIX = ("float32", "float64", "int32", "int64", "uint8", "bool", "string", "float16")
BESIDE = ("float16", "float32", "float64", "uint8", "int32", "int64", "bool", "string", "complex64")
LEAVES = {
    "int": ("int32", 2),
    "float": ("float32", 2.5),
    "bool": ("bool", True),
    "str": ("string", b"2"),
}


class Probe:
    """All runs of one function."""

    def __init__(self, api: Api) -> None:
        import tensorflow as tf

        self.api, self.tf = api, tf
        self.graph = tf.__internal__.FuncGraph("probe")
        self.points: list[Point] = []
        self.start = time.monotonic()

    def call(self, samples: Mapping[str, Sample], world: str) -> Seen:
        """One run in one world."""
        if world == "graph":
            with self.graph.as_default():
                return self._call(samples, world)
        return self._call(samples, world)

    def _call(self, samples: Mapping[str, Sample], world: str) -> Seen:
        args: list[Any] = []
        kwargs: dict[str, Any] = {}
        try:
            real = {name: make(sample, world) for name, sample in samples.items()}
        except Exception as error:
            return Seen(error="?argument", text=str(error))
        star = f"*{self.api.spec.varargs}"
        if star in real:
            if not isinstance(real[star], (list, tuple)):
                return Seen(error="?argument")
            for name in self.api.spec.args:
                if name in real:
                    args.append(real.pop(name))
            args += real.pop(star)
        kwargs.update(real)
        return run(self.api.function, args, kwargs)

    def point(self, samples: Mapping[str, Sample], *tag: Any) -> dict[str, Seen]:
        """Run in both worlds and keep what came."""
        result = {}
        for world in ("eager", "graph"):
            seen = self.call(samples, world)
            result[world] = seen
            if seen.error.startswith("?"):
                continue
            arguments = {name: abstract(sample, world) for name, sample in samples.items()}
            self.points.append(Point(arguments, world, seen, tag))
        return result


def find_bases(api: Api, probe: Probe) -> list[dict[str, Sample]]:
    """Arguments on which the function works: those of the recipes, else the first that do."""
    short = api.canonical.rsplit(".", 1)[-1]
    recipe = RECIPES.get(api.canonical)
    if recipe is None and not api.canonical.startswith("tf.keras"):
        recipe = next(
            (
                RECIPES[n]
                for n in (*api.names, f"tf.{api.canonical.removeprefix('tf.compat.v1.')}")
                if n in RECIPES
            ),
            None,
        )
    found = []
    for variant in recipe if isinstance(recipe, list) else [recipe] if recipe is not None else []:
        known = {
            name: value
            for name, value in variant.items()
            if name in api.parameters or name.lstrip("*") in api.spec.args
        }
        if set(api.required) <= set(known) and probe.call(known, "eager").ok:
            found.append(known)
    if found:
        return found
    names = api.required + ([f"*{api.spec.varargs}"] if api.spec.varargs else [])
    names += [n for n in api.spec.kwonlyargs or () if n not in api.defaults]
    choices = []
    for name in names:
        plain = name.lstrip("*")
        options = list(HINTS.get(f"{short}:{plain}", HINTS.get(plain, GENERIC)))
        if name.startswith("*"):
            options = [[option] for option in options[:8]] + [
                [option, option] for option in options[:8]
            ]
        choices.append(options)
    if not names:
        return [{}] if probe.call({}, "eager").ok else []
    ranked = sorted(
        itertools.islice(itertools.product(*(enumerate(c) for c in choices)), 60000),
        key=lambda combo: sum(i for i, _ in combo),
    )
    deadline = time.monotonic() + 4
    for combo in ranked[:2500]:
        samples = {name: value for name, (_, value) in zip(names, combo, strict=True)}
        if probe.call(samples, "eager").ok:
            return [samples]
        if time.monotonic() > deadline:
            break
    return []


def _tensors(samples: Mapping[str, Sample]) -> list[str]:
    return [n for n, s in samples.items() if isinstance(s, T) or is_list(s)]


def _first(sample: Sample) -> T:
    return sample if isinstance(sample, T) else sample[0]  # type: ignore[no-any-return]


def find_groups(
    probe: Probe, base: Mapping[str, Sample], tensors: Sequence[str]
) -> list[list[str]]:
    """Which parameters must have one dtype."""
    groups: list[list[str]] = []
    remaining = list(tensors)
    while remaining:
        first = remaining[0]
        dtype = _first(base[first]).dtype
        peers = [n for n in remaining if _first(base[n]).dtype == dtype]
        group = [first]
        for other in TF_DTYPES:
            if other == dtype or len(peers) == 1:
                continue
            if not probe.call(cast_to(base, peers, other), "eager").ok:
                # The peers may be of different groups: try pairs.
                continue
            if probe.call(cast_to(base, [first], other), "eager").ok:
                continue
            for peer in peers[1:]:
                without = [p for p in peers if p != peer]
                if peer not in group and not probe.call(cast_to(base, without, other), "eager").ok:
                    group.append(peer)
            break
        else:
            for peer in peers[1:]:
                for other in ("float64", "int32", "int64", "float32", "uint8"):
                    if other == dtype:
                        continue
                    if (
                        probe.call(cast_to(base, [first, peer], other), "eager").ok
                        and not probe.call(cast_to(base, [first], other), "eager").ok
                        and not probe.call(cast_to(base, [peer], other), "eager").ok
                    ):
                        group.append(peer)
                        break
        groups.append(group)
        remaining = [n for n in remaining if n not in group]
    return groups


def probe_function(
    api: Api, gentle: bool = False
) -> tuple[dict[str, Any], dict[str, Any], Task] | None:
    """The entry of a function, and the local tables that it refers to.

    ``gentle``: without the odd ranks, which make some functions end the whole process.
    """
    probe = Probe(api)
    bases = find_bases(api, probe)
    if not bases:
        return None
    if "equation" not in bases[0]:
        bases += [b for b in longer_and_shorter(bases[0]) if probe.call(b, "eager").ok]
    dtype_parameters = dtype_names(api)
    tensors: list[str] = []
    groups: list[list[str]] = []
    reactions: dict[str, dict[str, Seen]] = {}
    for base in sorted(bases, key=len, reverse=True):
        probe.point(base, "base")
        for group in find_groups(probe, base, [n for n in _tensors(base) if n not in tensors]):
            tensors += group
            groups.append(group)
        present = _tensors(base)
        for number, group in enumerate(groups):
            if set(group) & set(present):
                _dtypes(probe, base, number, [n for n in group if n in present])
        if not gentle:
            _ranks(probe, base, present)
            _random(probe, base, present, dtype_parameters)
        _options(probe, base, present, dtype_parameters)
        for number, group in enumerate(groups):
            members = [n for n in group if n in present]
            if members:
                _mixed(probe, base, number, members)
                _naturals(probe, base, number, members)
                _beside(probe, base, number, group, members)
        for name, rows in _reactions(probe, base).items():
            reactions.setdefault(name, rows)
    task = Task(
        api.canonical,
        "tf",
        api.parameters,
        _json_defaults(api),
        probe.points,
        tensors,
        groups,
        dtype_parameters,
        reactions,
        [n for b in bases for n, s in b.items() if isinstance(s, Fresh) and s.operand],
    )
    interner = Interner()
    return fit(task, interner), interner.shared, task


def sample_points(api: Api, seed: int) -> list[Point]:
    """Runs that the tables were not made from."""
    probe = Probe(api)
    for base in find_bases(api, probe):
        _random(probe, base, _tensors(base), dtype_names(api), seed, 12)
    return probe.points


def dtype_names(api: Api) -> list[str]:
    """Parameters that name a dtype."""
    return [
        p
        for p in api.parameters
        if p in DTYPE_NAMES or type(api.defaults.get(p)).__name__ == "DType"
    ]


def _json_defaults(api: Api) -> dict[str, Any]:
    return {
        n: v for n, v in api.defaults.items() if v is None or isinstance(v, (bool, int, float, str))
    }


def _dtypes(probe: Probe, base: Mapping[str, Sample], number: int, group: Sequence[str]) -> None:
    for dtype in TF_DTYPES:
        probe.point(formed(base, group, _tensor_form(base, group), dtype), "dtype", number, dtype)


def _tensor_form(base: Mapping[str, Sample], group: Sequence[str]) -> str:
    """Tensors, unless the function is one for arrays."""
    form = _first(base[group[0]]).form
    return "tensor" if form == "python" else form


def _accepted(probe: Probe, number: int) -> list[str]:
    return [
        p.tag[2]
        for p in probe.points
        if p.tag[:2] == ("dtype", number) and p.world == "eager" and p.seen.ok
    ]


def _ranks(probe: Probe, base: Mapping[str, Sample], tensors: Sequence[str]) -> None:
    for number in range(6):
        subsets = [[name] for name in tensors]
        if len(tensors) > 1:
            subsets += [list(tensors)] + [
                [a, b] for a, b in itertools.combinations(tensors, 2) if len(tensors) > 2
            ]
        for subset in subsets:
            changed = ranked_as(base, subset, number)
            probe.point(changed, "rank", number)
        for dtype in (
            TF_DTYPES if number == 0 and len(tensors) == 1 else ("string", "int64", "bool")
        ):
            changed = ranked_as(base, tensors, number)
            probe.point(cast_to(changed, tensors, dtype), "rank", number)


def _options(
    probe: Probe,
    base: Mapping[str, Sample],
    tensors: Sequence[str],
    dtype_parameters: Sequence[str],
) -> None:
    tf = probe.tf
    several = [n for n, s in base.items() if isinstance(s, Fresh) and s.variants]
    for number in range(max((len(base[n].variants) for n in several), default=0)):
        changed = {n: s.variants[number] if n in several else s for n, s in base.items()}
        probe.point(changed, "option", "composite")
        dtype = changed[several[0]].operand.dtype
        probe.point(cast_to(changed, tensors, dtype), "option", "composite")
    for name in dtype_parameters:
        for dtype in DTYPE_SAMPLES:
            probe.point({**base, name: tf.as_dtype(dtype)}, "option", name)
            for other in ("string", "bool", "int32", "float64", "uint8"):
                if dtype in ("float32", "int32", "string"):
                    changed = {**cast_to(base, tensors, other), name: tf.as_dtype(dtype)}
                    probe.point(changed, "option", name)
        others = [n for n in probe.api.parameters if OPTIONAL.get(n) and n not in {*base, name}]
        for dtype, other in itertools.product(("float32", "int32"), others):
            for value in OPTIONAL[other]:
                probe.point({**base, name: tf.as_dtype(dtype), other: value}, "option", name)
        probe.point({**base, name: "float32"}, "option", name)
        probe.point({**base, name: np.float64}, "option", name)
    for name in probe.api.parameters:
        if name in base and not isinstance(base[name], (T, list, tuple, int)):
            continue
        if name in tensors:
            continue
        variations = OPTIONAL.get(name) or (
            around(probe.api.defaults.get(name)) if name not in base else ()
        )
        if name in base and type(base[name]) in (list, tuple):
            variations = (*variations, *_lists(base[name]))
        for value in variations:
            changed = {**base, name: value}
            seen = probe.point(changed, "option", name)
            if not seen["eager"].ok or not tensors:
                continue
            for dtype in ("uint8", "int32", "float64", "bool", "string"):
                probe.point(
                    cast_to(changed, [n for n in tensors if n in changed], dtype), "option", name
                )
            for rank in range(5):
                ranked = ranked_as(changed, tensors, rank)
                probe.point(ranked, "option", name)
                if name in ("axis", "axes", "reduction_indices"):
                    for keep in ("keepdims", "keep_dims"):
                        if keep in probe.api.parameters:
                            probe.point({**ranked, keep: True}, "option", name)
                            probe.point({**ranked, keep: False}, "option", name)


def _random(
    probe: Probe,
    base: Mapping[str, Sample],
    tensors: Sequence[str],
    dtype_parameters: Sequence[str],
    seed: int = 0,
    count: int = 40,
) -> None:
    """Several arguments changed at once, so that no rule rests on one change at a time."""
    dice = random.Random(f"{probe.api.canonical}{seed or ''}")
    options = {n: OPTIONAL[n] for n in probe.api.parameters if OPTIONAL.get(n) and n not in base}
    options.update((n, DTYPE_SAMPLES) for n in dtype_parameters)
    for _ in range(count if options or tensors else 0):
        samples = dict(base)
        for name, values in options.items():
            if dice.random() < 0.4:
                samples[name] = dice.choice(values)
        if dice.random() < 0.5:
            samples = cast_to(samples, tensors, dice.choice(MIX))
        if dice.random() < 0.5:
            number = dice.randrange(5)
            samples = ranked_as(samples, tensors, number)
        probe.point(samples, "random")


def _lists(value: Sequence[Any]) -> list[Any]:
    if not all(isinstance(item, int) for item in value):
        return []
    item = value[0] if value else 2
    return [type(value)([item] * n) for n in range(5)] + [t([item] * 2, "int32")]


def _mixed(probe: Probe, base: Mapping[str, Sample], number: int, group: Sequence[str]) -> None:
    accepted = [d for d in MIX if d in _accepted(probe, number)]
    for one, other in itertools.permutations(accepted, 2):
        same = cast_to(base, group, one)
        for name in group[1:3]:
            probe.point(cast_to(same, [name], other), "mixed", number)
        for name in group[:2]:
            if is_list(base[name]):
                first, *rest = same[name]
                probe.point(
                    {**same, name: type(base[name])([first.cast(other), *rest])},
                    "mixed-list",
                    number,
                )


def _naturals(probe: Probe, base: Mapping[str, Sample], number: int, group: Sequence[str]) -> None:
    for leaf in LEAVES:
        samples = {n: _python(s, leaf) if n in group else s for n, s in base.items()}
        probe.point(samples, "natural", number, leaf)
        scalars = {
            n: each(s, lambda x: T(np.asarray(x.array).ravel()[0], x.dtype, "python"))
            if n in group
            else s
            for n, s in samples.items()
        }
        probe.point(scalars, "natural-scalar", number, leaf)
    for dtype in TF_DTYPES:
        if dtype == "bfloat16":
            continue
        key = "object" if dtype == "string" else dtype
        probe.point(formed(base, group, "ndarray", dtype), "natural", number, f"array:{key}")
        scalars = ranked_as(base, group, 0)
        probe.point(
            formed(scalars, group, "npscalar", dtype), "natural-scalar", number, f"array:{key}"
        )


def _beside(
    probe: Probe,
    base: Mapping[str, Sample],
    number: int,
    group: Sequence[str],
    members: Sequence[str],
) -> None:
    if len(members) < 2:
        return
    accepted = [d for d in BESIDE if d in _accepted(probe, number)]
    for dtype in accepted:
        samples = cast_to(base, members, dtype)
        for leaf in LEAVES:
            for member in members[:4]:
                probe.point(
                    {**samples, member: _python(base[member], leaf)},
                    "beside",
                    number,
                    group.index(member),
                    leaf,
                    dtype,
                )
            if len(members) > 2:
                changed = {**samples, **{m: _python(base[m], leaf) for m in members[1:]}}
                probe.point(changed, "beside-all", number)
        for other in ("float32", "float64", "int32", "int64", "string", "bool"):
            key = "object" if other == "string" else other
            for member in members[:4]:
                probe.point(
                    formed(samples, [member], "ndarray", other),
                    "beside",
                    number,
                    group.index(member),
                    f"array:{key}",
                    dtype,
                )
                if other not in ("string", "bool"):
                    scalar = {**samples, member: each(samples[member], lambda x: x.ranked(0))}
                    probe.point(
                        formed(scalar, [member], "npscalar", other),
                        "beside",
                        number,
                        group.index(member),
                        f"scalar:{key}",
                        dtype,
                    )


def _python(sample: Sample, leaf: str) -> Sample:
    """The sample as Python numbers or texts of that type."""
    dtype, value = LEAVES[leaf]

    def change(x: T) -> T:
        if leaf == "str" and np.asarray(x.array).dtype == object:
            return T(x.array, dtype, "python")
        return T(
            np.full(np.shape(x.array), value, object if leaf == "str" else None), dtype, "python"
        )

    return each(sample, change)


# --- kinds --------------------------------------------------------------------------------------

INT_FORMS = ("int32", "int64", "float32", "float64", "uint8", "int16", "float16")
FLOAT_FORMS = ("float32", "float64", "float16", "int32", "int64")


def tensor_forms(value: Any) -> list[T]:
    """A plain argument as tensors: of all dtypes, because it may have to agree with another."""
    many = type(value) in (list, tuple)
    kinds = {type(i) for i in value} if many else {type(value)}
    if len(kinds) != 1:
        return []
    content = list(value) if many else value
    kind = kinds.pop()
    if kind is bool:
        return [t(content, "bool")]
    if kind is int:
        return [t(content, d) for d in INT_FORMS]
    if kind is float:
        return [t(content, d) for d in FLOAT_FORMS]
    if kind in (str, bytes):
        texts = [i.encode() if isinstance(i, str) else i for i in (value if many else [value])]
        return [t(texts if many else texts[0], "string")]
    return []


def _reactions(probe: Probe, base: Mapping[str, Sample]) -> dict[str, dict[str, Seen]]:
    found: dict[str, dict[str, Seen]] = {}
    defaults = probe.api.defaults
    for name in probe.api.parameters:
        if name in ("name",) or name.startswith("**"):
            continue
        sample = base.get(name, defaults.get(name))
        candidates = [sample] if sample is not None else list(OPTIONAL.get(name, ()))[:3]
        for value in candidates:
            rows = _react(probe, {**base, name: value}, name, value)
            if rows:
                found[name] = rows
                break
    return found


def merge_ranks(rows: dict[str, Any], kind: str, number: int) -> None:
    """Join what scalars and vectors do: if it is the same failure, it is that of the kind.

    Other failures of a rank that was not asked for are a matter of content.
    """
    natural, other = rows.get(f"{kind}@{number}"), rows.pop(f"{kind}@{1 - number}", None)
    if isinstance(natural, Seen) and isinstance(other, Seen):
        same = natural.error == other.error and phrase([natural.text]) == phrase([other.text])
        if same:
            rows[kind] = rows.pop(f"{kind}@{number}")


def _react(
    probe: Probe, samples: Mapping[str, Sample], name: str, value: Sample
) -> dict[str, Seen]:
    rows: dict[str, Seen] = {}

    def try_all(kind: str, variants: Sequence[Sample], world: str) -> None:
        seen = [probe.call({**samples, name: v}, world) for v in variants]
        seen = [s for s in seen if not s.error.startswith("?argument")]
        plain = probe.call(samples, world)
        if any(s.ok and (s.kind, s.dtype) != (plain.kind, plain.dtype) for s in seen):
            rows[kind] = "?"  # it gives something else than for a plain value
        if not seen or any(s.ok for s in seen):
            return
        if len({s.error for s in seen}) != 1:
            seen = [s for s in seen[:2] if s.error == seen[0].error]
            if len(seen) < 2:
                return
        # Some fail only because of what another argument is when it is left out.
        helping = [
            other
            for other in probe.api.parameters
            if other not in samples
            and any(
                probe.call({**samples, name: v, other: sample}, world).ok
                for sample in OPTIONAL.get(other, ())
                for v in variants
            )
        ]
        if helping:
            rows[kind] = "?"
            if len(helping) == 1:
                rows[f"{kind} without {helping[0]}"] = seen[0]
            return
        if seen[0].error != "MemoryError":  # That is not an answer about kinds.
            rows[kind] = seen[0]

    if not probe.call(samples, "eager").ok:
        return rows
    if isinstance(value, Fresh) and value.operand is not None:
        return {value.operand.kind: "ok"}
    if isinstance(value, T):
        try_all("keras", _keras(value), "eager")
        if value.form == "ndarray":
            # The function works on arrays; what of tensors?
            tensors = [
                replace(value, form="tensor").cast(d) for d in (value.dtype, "float32", "int64")
            ]
            try_all("eager", tensors, "eager")
            try_all("symbolic", tensors, "graph")
            return rows
        if not probe.call(samples, "graph").ok:
            others = [n for n in _tensors(samples) if n != name]
            samples = formed(samples, others, "ndarray")
            try_all(
                "symbolic", [value.cast(d) for d in _works(probe, samples, name, value)], "graph"
            )
        rows.update(_composite(probe, samples, name, value))
        return rows
    if is_list(value):
        try_all("list:keras", [[k for v in value for k in _keras(v)[:1]]], "eager")
        return rows
    if isinstance(value, Fresh) or _is_nest(value):
        # Neither is a tensor: what of one in its place, or in the place of an inner list?
        try_all("eager", ANY, "eager")
        try_all("symbolic", ANY, "graph")
        try_all("keras", [k for a in ANY for k in _keras(a)], "eager")
        if _is_nest(value):
            items = [[f, *value[1:]] for f in tensor_forms(value[0])]
            try_all("list:eager", items, "eager")
            try_all("list:symbolic", items, "graph")
            try_all("list:keras", [[k, *v[1:]] for v in items for k in _keras(v[0])], "eager")
        return rows
    forms = tensor_forms(value)
    if not forms:
        return rows
    in_graph = probe.call(samples, "graph").ok
    others = [f.ranked(1 - f.rank) for f in forms if f.rank < 2]
    for kind, world in (
        (("eager", "eager"), ("symbolic", "graph")) if in_graph else (("eager", "eager"),)
    ):
        number = forms[0].rank
        try_all(f"{kind}@{number}", forms, world)
        try_all(f"{kind}@{1 - number}", others, world)
        merge_ranks(rows, kind, number)
    if type(value) in (list, tuple):
        items = [[f, *value[1:]] for f in tensor_forms(value[0])]
        try_all("list:eager", items, "eager")
        if in_graph:
            try_all("list:symbolic", items, "graph")
    arrays = [T(f.array, f.dtype, "npscalar" if f.rank == 0 else "ndarray") for f in forms]
    arrays = [a for a in arrays if a.dtype != "string"]
    if arrays:
        try_all("npscalar" if arrays[0].rank == 0 else "ndarray@1", arrays, "eager")
    if isinstance(value, str):
        try_all("bytes", [value.encode()], "eager")
    try_all("keras", [k for f in forms for k in _keras(f)], "eager")
    return rows


ANY = (t([1.0, 2.0]), t(1.0), t([[1, 2], [3, 4]], "int32"), t([1, 2], "int64"))


def _is_nest(value: Sample) -> bool:
    """Whether it is a list of lists of plain values."""
    return type(value) is list and bool(value) and all(type(v) in (list, tuple) for v in value)


def _works(probe: Probe, samples: Mapping[str, Sample], name: str, value: T) -> list[str]:
    return [
        d
        for d in dict.fromkeys((value.dtype, *MIX))
        if probe.call({**samples, name: value.cast(d)}, "eager").ok
    ]


def _composite(probe: Probe, samples: Mapping[str, Sample], name: str, value: T) -> dict[str, Any]:
    """What becomes of a ragged or sparse tensor: the kind of the result, or how it fails."""
    rows: dict[str, Any] = {}
    plain = probe.call(samples, "eager")
    for form in ("ragged", "sparse"):
        seen = []
        for dtype in (value.dtype, "float32", "int64", "string"):
            if not probe.call({**samples, name: value.cast(dtype)}, "eager").ok:
                continue
            seen.append(
                probe.call(
                    {
                        **samples,
                        name: T(
                            np.ones((2, 2))
                            if value.array.dtype != object
                            else np.array([[b"1", b"2"], [b"3", b"4"]], object),
                            dtype,
                            form,
                        ),
                    },
                    "eager",
                )
            )
        if not seen or any(s.error.startswith("?") for s in seen):
            continue
        if all(s.ok for s in seen):
            kinds = {s.kind for s in seen}
            same_dtype = all(
                s.dtype == probe.call({**samples, name: value.cast(d)}, "eager").dtype
                for s, d in zip(seen, (value.dtype,), strict=False)
            )
            if (
                len(kinds) == 1
                and kinds <= {"tensor", "ragged", "sparse"}
                and plain.kind == "tensor"
                and same_dtype
            ):
                rows[form] = kinds.pop()
        elif all(not s.ok for s in seen) and len({s.error for s in seen}) == 1:
            rows[form] = seen[0]
    return rows


def _keras(value: T) -> list[T]:
    return [T(value.array, value.dtype, "keras")]
