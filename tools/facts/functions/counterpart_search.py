"""Looks for functions of TensorFlow that may be the counterparts of a function."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import tensorflow as tf

from tools.facts.functions.counterpart_measures import Call, first_trial
from tools.facts.functions.counterpart_recipes import RECIPES
from tools.facts.functions.counterpart_subjects import Subject
from tools.facts.functions.counterpart_trials import quick, works

_MODULES = ("", "math", "linalg", "bitwise", "signal")
_SKIPPED = frozenset({
    "tf.py_function", "tf.numpy_function", "tf.function", "tf.while_loop", "tf.cond", "tf.case",
    "tf.switch_case", "tf.map_fn", "tf.print", "tf.init_scope", "tf.device", "tf.load_library",
    "tf.load_op_library", "tf.vectorized_map", "tf.scan", "tf.recompute_grad", "tf.timestamp",
    "tf.foldl", "tf.foldr", "tf.stop_gradient", "tf.grad_pass_through", "tf.custom_gradient",
    "tf.identity_n", "tf.constant", "tf.guarantee_const", "tf.ensure_shape", "tf.cast",
    "tf.convert_to_tensor", "tf.tuple", "tf.signal.rfft", "tf.signal.irfft", "tf.signal.rfft2d",
    "tf.signal.irfft2d", "tf.signal.rfft3d", "tf.signal.irfft3d", "tf.signal.rfftnd",
    "tf.signal.irfftnd", "tf.signal.fftnd", "tf.signal.ifftnd",
    "tf.truncatediv", "tf.realdiv", "tf.scalar_mul", "tf.math.scalar_mul", "tf.fill",
    "tf.math.multiply_no_nan", "tf.math.accumulate_n", "tf.math.divide_no_nan",
    "tf.linalg.set_diag", "tf.parallel_stack", "tf.dynamic_stitch",
})  # fmt: skip
"""Those that run other code, that are the same as another by accident or for few values, or that
end the process where lengths do not fit (transforms of real numbers)."""
_TRIVIAL = frozenset({"tf.stack", "tf.squeeze", "tf.identity", "tf.unique"})
"""Those that leave most values as they are: taken only where the names are the same."""
_RENAMED = {"axes": "perm"}
"""Settings that TensorFlow has under another name."""
_MOST = 3
_CELLS = (
    ("float32", 2), ("float32", 1), ("float32", 0), ("int32", 1), ("bool", 1), ("complex64", 1),
)  # fmt: skip
"""On which the search looks for candidates."""


def calls(subject: Subject) -> Iterator[list[Call]]:
    """What to measure, for each set of given parameters: recipes, or else what the search finds."""
    order = [name.removeprefix("*") for name in subject.parameters.split()]
    written: dict[tuple[str, ...], list[Call]] = {}
    for template in RECIPES.get(subject.name, ()):
        given = tuple(sorted(set(re.findall(r"\{(\w+)\}", template)), key=order.index))
        written.setdefault(given, []).append(Call(subject, given, template))
    if subject.searched:
        for given in subject.forms():
            if given not in written and not all(map(subject.settings, given)):
                yield _found(subject, given)
    yield from written.values()


def _found(subject: Subject, given: tuple[str, ...]) -> list[Call]:
    fields = ", ".join(f"{{{name}}}" for name in given)
    scores: dict[Call, tuple[bool, int, int, str]] = {}
    itself = Call(subject, given, "")
    cells = [(d, rank) for d, rank in _CELLS if works(first_trial(itself, d, rank))]
    lowest = 1 if any(rank for _, rank in cells) else 0
    for name in functions() if cells else ():
        call = Call(subject, given, f"{name}({fields})", written=False)
        if name in _TRIVIAL and not is_alike(call):
            continue
        agreed = [rank for d, rank in cells if quick(first_trial(call, d, rank))]
        if agreed and max(agreed) >= lowest:
            scores[call] = order_of(call, len(agreed))
    return sorted(scores, key=scores.__getitem__)[:_MOST]


def is_alike(call: Call) -> bool:
    """Whether the counterpart has the name of the original: ``isnan`` and ``is_nan``."""
    names = (call.template.partition("(")[0], call.subject.name)
    first, second = (name.rpartition(".")[2].replace("_", "") for name in names)
    return first.removeprefix("reduce") == second


def order_of(call: Call, agreed: int) -> tuple[bool, int, int, str]:
    """By what one of several is chosen: the same name, how often both agree, a short name."""
    name = call.template.partition("(")[0]
    return not is_alike(call), -agreed, len(name), name


def with_options(call: Call, dtype: str) -> Iterator[tuple[Call, str, str]]:
    """The call with each of the subject's settings that TensorFlow may have under some name."""
    name = call.template.partition("(")[0]
    if not call.template.endswith(")"):
        return
    for option in call.subject.options():
        if option in call.given:
            continue
        keyword = _RENAMED.get(option, option)
        if keyword not in parameters(name) or f"{keyword}=" in call.template:
            continue
        fuller = call.with_option(option, keyword)
        if any(quick(first_trial(fuller, dtype, rank)) for rank in (2, 1, 3)):
            yield fuller, option, keyword


@cache
def functions() -> tuple[str, ...]:
    """TensorFlow's functions by the shortest of their names."""
    found: dict[int, str] = {}
    for module in _MODULES:
        owner = getattr(tf, module) if module else tf
        for last in dir(owner):
            name = f"tf.{module}.{last}" if module else f"tf.{last}"
            held = getattr(owner, last)
            if last.startswith(("_", "assert")) or not inspect.isfunction(_plain(held)):
                continue
            found.setdefault(id(held), name)
    return tuple(sorted(name for name in found.values() if name not in _SKIPPED))


def _plain(held: Any) -> Any:
    return inspect.unwrap(held) if callable(held) else held


def parameters(name: str) -> list[str]:
    """The parameters of a function of TensorFlow."""
    found: Any = tf
    for part in name.split(".")[1:]:
        found = getattr(found, part)
    return [name for name in inspect.signature(found).parameters if name != "name"]
