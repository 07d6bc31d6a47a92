"""E7307: the wrapped function returns an object that TensorFlow cannot take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import with_article
from pyfunc_lint.rules.returns import eagerly_unchecked, from_problems
from pyfunc_lint.rules.rule import Observations, Rule, Violation

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.records import Problem, WrapperCall

_NAMES = {
    "variable": ("a tf.Variable", "return its value, v.read_value()"),
    "ragged": ("a RaggedTensor", "declare a tf.RaggedTensorSpec in Tout of tf.py_function"),
    "sparse": ("a SparseTensor", "declare a tf.SparseTensorSpec in Tout of tf.py_function"),
    "dataset": ("a Dataset", "return tensors"),
    "dict": ("a dict", "return a tuple of its values in a fixed order"),
    "set": ("a set", "return a sorted list as an array"),
    "generator": ("a generator or iterator", "return an array, or a list with one value an output"),
    "coroutine": ("a coroutine", "nobody awaits it: use a plain function"),
    "function": ("a function", "return what it gives: call it"),
    "class": ("a class", "return an array or a tensor"),
    "instance": ("an object of a class of yours", "return its fields as a tuple"),
    "dtype": ("a dtype", "return an array or a tensor"),
    "none": ("None", "return an empty array, or declare fewer outputs"),
    "list:ragged": ("lists of different lengths", "pad them, or return a tf.RaggedTensor"),
    "path": ("a pathlib.Path", "return str(path)"),
    "datetime": ("a datetime", "return its .timestamp() or .isoformat()"),
    "date": ("a date", "return its .toordinal() or .isoformat()"),
    "time": ("a time of the day", "return its .isoformat()"),
    "timedelta": ("a timedelta", "return its .total_seconds()"),
    "decimal": ("a Decimal", "return float(…) of it"),
    "fraction": ("a Fraction", "return float(…) of it"),
    "uuid": ("a UUID", "return str(…) of it"),
    "match": ("a match of a regular expression", "return its .group()"),
    "pattern": ("a compiled regular expression", "return text"),
    "array": ("a structured array", "return its fields as arrays of their own"),
    "hash": ("a hash object", "return its .hexdigest()"),
    "bytesio": ("a BytesIO", "return its .getvalue()"),
    "stringio": ("a StringIO", "return its .getvalue()"),
    "counter": ("a Counter", "return its values in a fixed order"),
    "enum": ("a member of an enumeration", "return its .value"),
    "generator:numpy": ("a random generator", "return the numbers that it draws"),
    "tensorarray": ("a TensorArray", "return its .stack()"),
    "exception": ("an exception", "raise it"),
    "spec": ("a TypeSpec", "return an array or a tensor"),
}


_COMPOSITES = {
    "ragged": ("the RaggedTensor of Tout", "tf.RaggedTensor.from_tensor(…)"),
    "sparse": ("the SparseTensor of Tout", "tf.sparse.from_dense(…)"),
}


def _fields(call: WrapperCall, problem: Problem) -> Mapping[str, str]:
    from pyfunc_lint.interpreter.operations import describe
    from pyfunc_lint.overlays.tensorflow.wrappers import keys

    whole = keys.key_of(problem.value) or ""
    key = whole if whole in _NAMES else whole.partition(":")[0]
    name, advice = _NAMES.get(key, ("an object", "return arrays, tensors, numbers or text"))
    if whole == "instance" and (shown := describe.value(problem.value)) != "object":
        name, advice = with_article(shown), "return arrays, tensors, numbers or text"
    wanted = "a tensor"
    if problem.declared in _COMPOSITES:
        wanted, make = _COMPOSITES[problem.declared]
        name = describe.value(problem.value)
        advice = f"return {make}, or declare in Tout what is returned"
    return {
        "returned": name,
        "wanted": wanted,
        "position": f" (output {problem.index})" if problem.count > 1 else "",
        "error": problem.error,
        "note": eagerly_unchecked(call) if key == "dict" else "",
        "advice": advice,
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Ways out whose value never becomes a tensor."""
    yield from from_problems(observations, "object", _fields)


RULE = Rule(
    "E7307",
    "unsupported-return-value",
    "%(function)s returns %(returned)s%(position)s, which %(wrapper)s cannot turn into %(wanted)s: "
    "%(error)s%(note)s; %(advice)s",
    "Only tensors, arrays, numbers, text and lists of those leave the function behind a wrapper. "
    "Dictionaries, sets, generators, coroutines, datasets and objects do not, nor a tf.Variable "
    "from tf.py_function, nor ragged and sparse tensors without a spec for them in Tout.",
    check,
)
