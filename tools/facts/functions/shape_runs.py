"""Runs functions on telling shapes, and asks TensorFlow what it knows of the result."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from pyfunc_lint.tables.shape_dims import Call, Dim, Dims
from tools.facts.functions import numpy_recipes, numpy_runs, tensorflow_recipes
from tools.facts.functions.probe import Fresh, Sample, Samples, Seen, T, is_list
from tools.facts.functions.shape_samples import arrays_of, variant
from tools.facts.functions.tensorflow_api import Api
from tools.facts.functions.tensorflow_runs import Probe, find_bases

TRIES = 260
SECONDS = 20.0
ARRAYS = ("tensor", "ndarray", "npscalar", "variable")
PYTHON = ("bool", "int", "float", "complex", "str", "bytes")
Sizes = tuple[int | None, ...]


@dataclass
class Subject:
    """One function of either library."""

    name: str
    parameters: Sequence[str]
    defaults: Mapping[str, Any]
    bases: Sequence[Samples]
    call: Callable[[Samples, str], Seen]
    optional: Mapping[str, Sequence[Sample]]


@dataclass
class Case:
    """A run that worked: what was given, and the shape of what came."""

    samples: Samples
    call: Call
    shape: Sizes | None
    """None: something else than an array came, of which no rule may say a shape."""
    each: bool = False
    python: bool = False
    """Whether it is one of Python's numbers or texts, which stands for an array of rank 0."""


@dataclass
class Runs:
    """All runs of one function."""

    subject: Subject
    cases: list[Case] = field(default_factory=list)


def of_tensorflow(api: Api) -> Subject:
    """A function of TensorFlow."""
    probe = Probe(api)
    bases = find_bases(api, probe)
    defaults = {name: _plain(value) for name, value in api.defaults.items()}
    bases = [*bases, *_without_options(bases, defaults, probe.call)]
    return Subject(
        api.canonical, api.parameters, defaults, bases, probe.call, tensorflow_recipes.OPTIONAL
    )


def of_numpy(api: numpy_runs.NpApi) -> Subject:
    """A function of NumPy."""
    found = {p.name: p.default for p in api.signature.parameters.values()}
    defaults = {
        name: _plain(value) for name, value in found.items() if value is not api.signature.empty
    }
    bases = [
        {name: _of_texts(sample) for name, sample in base.items()}
        for base in numpy_runs.Worker(api).runs.bases
    ]

    def call(samples: Samples, world: str) -> Seen:
        return numpy_runs.call(api, samples)

    bases += _without_options(bases, defaults, call)
    return Subject(api.name, api.parameters, defaults, bases, call, numpy_recipes.OPTIONAL)


def _without_options(
    bases: Sequence[Samples], defaults: Mapping[str, Any], call: Callable[[Samples, str], Seen]
) -> list[Samples]:
    """The calls with nothing that need not be passed, where they work so and are others."""
    found: list[Samples] = []
    for base in bases:
        bare = {name: sample for name, sample in base.items() if name not in defaults}
        if len(bare) < len(base) and all(set(bare) != set(b) for b in (*bases, *found)):
            if call(bare, "eager").ok:
                found.append(bare)
    return found


def _of_texts(sample: Sample) -> Sample:
    """Arrays of texts in a form in which they take other shapes."""
    if isinstance(sample, np.ndarray):
        return T(np.resize([1, 2], sample.shape), "str", "ndarray")
    return sample


def _plain(value: Any) -> Any:
    """A default as the table can hold it; what stands for "not given" is None."""
    if isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)) and all(isinstance(item, int) for item in value):
        return list(value)
    return None


def runs_of(subject: Subject, gentle: bool = False, seed: str = "") -> Runs:
    """The function on many arguments; ``gentle``: without odd ranks, which may end the process."""
    dice = random.Random(subject.name + seed)
    np.random.seed(0)
    runs = Runs(subject)
    deadline = time.monotonic() + SECONDS
    seen_before = set()
    if any(isinstance(s, Fresh) and s.operand for base in subject.bases for s in base.values()):
        return runs  # Ragged and sparse tensors are not followed.
    for base in subject.bases:
        tries = [base] + [
            variant(base, subject.parameters, subject.defaults, subject.optional, dice, gentle)
            for _ in range(TRIES // len(subject.bases) + 40)
        ]
        for samples in tries:
            if time.monotonic() > deadline:
                break
            if _is_too_much(samples):
                continue
            seen = subject.call(samples, "eager")
            if not seen.ok:
                continue
            call = as_call(samples, subject.defaults)
            key = repr((call, {n: s for n, s in samples.items() if not isinstance(s, (T, list))}))
            if key not in seen_before:
                seen_before.add(key)
                runs.cases.append(Case(samples, call, *_told(seen), seen.kind in PYTHON))
    return runs


def _is_too_much(samples: Samples) -> bool:
    """Whether a grid over all arrays would be too large."""
    return any(
        name[0] == "*" and is_list(sample) and math.prod(np.size(i.array) for i in sample) > 20_000
        for name, sample in samples.items()
    )


def _told(seen: Seen) -> tuple[Sizes | None, bool]:
    """The shape of a result, or of each of its elements."""
    if seen.kind in ARRAYS or seen.kind in PYTHON:
        return seen.shape if seen.kind in ARRAYS else (), False
    shapes = {item.shape for item in seen.items if item.kind in ARRAYS}
    if len(shapes) == 1 and all(item.kind in ARRAYS for item in seen.items):
        return shapes.pop(), True
    return None, False


def as_call(samples: Samples, defaults: Mapping[str, Any], static: Any = None) -> Call:
    """The arguments as the rules see them; ``static``: what TensorFlow is told of them."""
    shapes: dict[str, Any] = {}
    constants: dict[str, Any] = {}
    static = static or {}
    for name, sample in samples.items():
        if isinstance(sample, T):
            shapes[name] = _dims(sample, static.get(name))
            value = np.asarray(sample.array)
            if value.dtype.kind in "iu" and value.size <= 4 and sample.form != "ndarray":
                constants[name] = value.tolist()
        elif is_list(sample):
            given = static.get(name, [None] * len(sample))
            shapes[name] = [_dims(item, told) for item, told in zip(sample, given, strict=True)]
        elif _constant(sample):
            constants[name] = sample
    return Call(shapes, constants, frozenset(samples), defaults)


def _dims(sample: T, told: Sizes | str | None) -> Dims | None:
    sizes = np.shape(sample.array)
    if told == "unranked":
        return None
    known = told or sizes
    return tuple(Dim(size, one is not None) for size, one in zip(sizes, known, strict=True))


def _constant(sample: Sample) -> bool:
    if isinstance(sample, (list, tuple)):
        return all(_constant(item) for item in sample)
    return sample is None or isinstance(sample, (bool, int, float, str))


# --- what TensorFlow knows while it traces -------------------------------------------------------

UNRANKED = "unranked"


@dataclass
class Traced:
    """A call while TensorFlow traces: what it is told of the arguments, and what it says."""

    call: Call
    told: str
    """"known"; "some", "none", "unranked" with the argument's name; "all" for all of them."""
    seen: Sizes | str | None
    """A shape, "unranked", or None for a failure."""
    error: str = ""
    text: str = ""


def traced(subject: Subject, case: Case, python: frozenset[str]) -> Iterator[Traced]:
    """One call with less and less told; ``python``: arguments that stay Python's numbers."""
    names = [
        name
        for name in arrays_of(case.samples)
        if name not in python and _forms(case.samples[name]) == {"tensor"}
    ]
    if not names:
        return
    for told, static in _tellings(case.samples, names):
        samples = dict(case.samples)
        for name in python:
            samples[name] = np.asarray(samples[name].array).tolist()
        for name in names:
            samples[name] = _placeholders(case.samples[name], static[name])
        seen = subject.call(samples, "graph")
        call = as_call(case.samples, subject.defaults, static)
        if seen.ok:
            arrays = [seen] if seen.kind in ARRAYS else list(seen.items)
            shapes = {item.shape for item in arrays}
            if len(shapes) == 1 and all(item.kind in ARRAYS for item in arrays):
                yield Traced(call, told, UNRANKED if arrays[0].shape is None else shapes.pop())
        elif not seen.error.startswith("?"):
            yield Traced(call, told, None, seen.error, seen.text)


def _forms(sample: Sample) -> set[str]:
    return {sample.form} if isinstance(sample, T) else {item.form for item in sample}


def _tellings(samples: Samples, names: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    full = {name: _told_of(samples[name], lambda shape: shape) for name in names}
    yield "known", full
    for name in names:
        sample = samples[name]
        rank = max(np.ndim(item.array) for item in ([sample] if isinstance(sample, T) else sample))
        for place in range(rank):
            some = _told_of(
                sample, lambda s, p=place: tuple(None if i == p else n for i, n in enumerate(s))
            )
            yield f"some {name}", {**full, name: some}
        if rank:
            yield f"none {name}", {**full, name: _told_of(sample, lambda s: (None,) * len(s))}
        if not isinstance(sample, T) and len(sample) > 1:
            yield f"unranked {name}[0]", {**full, name: [UNRANKED, *full[name][1:]]}
        yield f"unranked {name}", {**full, name: _told_of(sample, lambda s: UNRANKED)}
    if len(names) > 1:
        yield "none all", {n: _told_of(samples[n], lambda s: (None,) * len(s)) for n in names}
        yield "unranked all", {n: _told_of(samples[n], lambda s: UNRANKED) for n in names}


def _told_of(sample: Sample, change: Callable[[Any], Any]) -> Any:
    if isinstance(sample, T):
        return change(np.shape(sample.array))
    return [change(np.shape(item.array)) for item in sample]


def _placeholders(sample: Sample, told: Any) -> Any:
    import tensorflow as tf

    if isinstance(sample, T):
        shape = None if told == UNRANKED else told
        return Fresh(lambda: tf.compat.v1.placeholder(sample.dtype, shape))
    return type(sample)(_placeholders(i, t) for i, t in zip(sample, told, strict=True))
