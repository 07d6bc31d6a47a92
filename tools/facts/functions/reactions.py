"""What NumPy's functions do with TensorFlow's values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tools.facts.functions.numpy_recipes import OPTIONAL
from tools.facts.functions.numpy_runs import NpApi, NpRuns, call
from tools.facts.functions.probe import Sample, Seen, T, is_list, t
from tools.facts.functions.tensorflow_runs import merge_ranks

DTYPES = ("float32", "float64", "int32", "int64", "uint8", "bool")
KINDS = {
    "eager": "eager", "variable": "eager", "symbolic": "graph", "symvariable": "graph",
    "keras": "eager",
}  # fmt: skip


def reactions(api: NpApi, runs: NpRuns) -> dict[str, dict[str, Any]]:
    """Parameter → kind → failure, or "array" when the value counts as the array it stands for."""
    import tensorflow as tf

    graph = tf.__internal__.FuncGraph("probe")
    found: dict[str, dict[str, Any]] = {}
    for base in runs.bases:
        for name in api.parameters:
            rows = _parameter(api, base, name, graph)
            if rows and name not in found:
                found[name] = rows
    return found


def _parameter(api: NpApi, base: Mapping[str, Sample], name: str, graph: Any) -> dict[str, Any]:
    value = base.get(name)
    if value is None and name not in base:
        value = next(iter(v for v in OPTIONAL.get(name, ()) if v is not None), None)
    if value is None:
        return {}
    samples = {**base, name: value}
    plain = call(api, samples)
    if not plain.ok:
        return {}
    rows: dict[str, Any] = {}
    if name == "dtype":
        import tensorflow as tf

        seen = [call(api, {**samples, name: tf.float32})]
        return {"dtype": seen[0]} if not seen[0].ok else {}
    for kind, world in KINDS.items():
        # A parameter that takes a number may take several: a size, repetitions, axes.
        several = [value, *OPTIONAL.get(name, ())]
        choices = {f"list:{kind}": [pair for one in several for pair in _lists(one, kind)]}
        natural = None
        if isinstance(value, T):
            choices[kind] = _variants(value, kind)
        elif not name.startswith("*"):
            one = _variants(value, kind)
            if one:
                natural = number = one[0][0].rank
                choices[f"{kind}@{number}"] = one
                # Any plain value is the measure: what counts is how it fails.
                choices[f"{kind}@{1 - number}"] = [(a.ranked(1 - number), None) for a, _ in one]
        for key, variants in choices.items():
            outcome = _outcome(api, samples, name, variants, world, graph)
            if outcome is not None:
                rows[key] = outcome
        if natural is not None:
            merge_ranks(rows, kind, natural)
    return rows


def _variants(value: Sample, kind: str) -> list[tuple[T, Sample]]:
    """(the value as that kind, the same as NumPy or Python has it)."""
    if isinstance(value, T):
        forms = [value.cast(d).ranked(r) for d in DTYPES for r in sorted({0, 1, 2, value.rank})]
    else:
        forms = _plain(value)
    form = "tensor" if kind in ("eager", "symbolic") else kind
    return [(replace(f, form=form), replace(f, form="ndarray")) for f in forms]


def _plain(value: Any) -> list[T]:
    if isinstance(value, bool):
        return [t(value, "bool")]
    if isinstance(value, int):
        return [t(value, d) for d in ("int32", "int64", "float32", "float64", "uint8")]
    if isinstance(value, float):
        return [t(value, d) for d in ("float32", "float64", "int32", "int64")]
    if isinstance(value, (str, bytes)):
        return [t(value.encode() if isinstance(value, str) else value, "string")]
    if type(value) in (list, tuple) and value and all(type(i) is int for i in value):
        return [t(list(value), "int32"), t(list(value), "int64")]
    if type(value) in (list, tuple) and value and all(type(i) is str for i in value):
        return [t([i.encode() for i in value], "string")]
    return []


def _lists(value: Sample, kind: str) -> list[tuple[Sample, Sample]]:
    if isinstance(value, T):
        one = _variants(value, kind)
        return [([a, a], [b, b]) for a, b in one]
    if is_list(value):
        one = _variants(value[0], kind)
        return [([a, a], [b, b]) for a, b in one]
    if type(value) in (list, tuple) and value and all(type(i) is int for i in value):
        return [
            (type(value)([a, *value[1:]]), type(value)([b, *value[1:]]))
            for a, b in _variants(value[0], kind)
        ]
    return []


def _outcome(
    api: NpApi,
    samples: Mapping[str, Sample],
    name: str,
    variants: Sequence[tuple[Sample, Sample]],
    world: str,
    graph: Any,
) -> Any:
    seen: list[Seen] = []
    same = bool(variants)
    for special, ordinary in variants:
        plainly = ordinary is None or isinstance(samples[name], (str, bytes))
        expected = call(api, samples if plainly else {**samples, name: ordinary})
        if not expected.ok:
            continue
        if world == "graph":
            with graph.as_default():
                got = call(api, {**samples, name: special}, "graph")
        else:
            got = call(api, {**samples, name: special})
        if got.error.startswith("?"):
            continue
        seen.append(got)
        same = same and _loosely(got) == _loosely(expected)
    if not seen:
        return None
    if all(not s.ok for s in seen):
        for other in api.parameters:
            for sample in OPTIONAL.get(other, ()) if other not in samples and other != name else ():
                changed = {**samples, other: sample}
                for special, _ in variants:
                    if world == "graph":
                        with graph.as_default():
                            works = call(api, {**changed, name: special}, "graph").ok
                    else:
                        works = call(api, {**changed, name: special}).ok
                    if works:
                        return None
        errors = {s.error for s in seen}
        return seen[0] if len(errors) == 1 else None
    return "array" if same else None


def _loosely(seen: Seen) -> Any:
    return (seen.kind, seen.dtype, seen.rank, tuple(_loosely(i) for i in seen.items), seen.error)
