"""E7307: the wrapped function returns an object that TensorFlow cannot take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Breach
from pyfunc_lint.diagnostics.help import Help, OnlyWords, replace_by, words
from pyfunc_lint.rules.rule import Rule, Said, from_problems
from pyfunc_lint.rules.syntax import returned_expression

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, Problem, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation

_NAMES = {
    "variable": ("a tf.Variable", "return its value"),
    "ragged": ("a RaggedTensor", "declare a tf.RaggedTensorSpec in Tout of tf.py_function"),
    "sparse": ("a SparseTensor", "declare a tf.SparseTensorSpec in Tout of tf.py_function"),
    "dataset": ("a Dataset", "return tensors"),
    "dict": ("a dict", "return a tuple of its values in a fixed order"),
    "set": ("a set", "return a sorted list as an array"),
    "generator": (
        "a generator, iterator or view",
        "return an array, or a list with a value per output",
    ),
    "coroutine": ("a coroutine", "nobody awaits it: use a plain function"),
    "function": ("a function", "return what it gives: call it"),
    "class": ("a class", "return an array or a tensor"),
    "instance": ("an object of a class of yours", "return its fields as a tuple"),
    "dtype": ("a dtype", "return an array or a tensor"),
    "none": ("None", "return an empty array, or declare fewer outputs"),
    "list:ragged": ("lists of different lengths", "pad them, or return a tf.RaggedTensor"),
    "path": ("a pathlib.Path", "return it as text"),
    "datetime": ("a datetime", "return its .timestamp() or .isoformat()"),
    "date": ("a date", "return its .toordinal() or .isoformat()"),
    "time": ("a time of the day", "return its .isoformat()"),
    "timedelta": ("a timedelta", "return its .total_seconds()"),
    "decimal": ("a Decimal", "return it as a float"),
    "fraction": ("a Fraction", "return it as a float"),
    "uuid": ("a UUID", "return it as text"),
    "match": ("a match of a regular expression", "return its text"),
    "pattern": ("a compiled regular expression", "return text"),
    "array": ("a structured array", "return its fields as arrays of their own"),
    "hash": ("a hash object", "return its digits"),
    "bytesio": ("a BytesIO", "return its content"),
    "stringio": ("a StringIO", "return its content"),
    "counter": ("a Counter", "return its values in a fixed order"),
    "enum": ("a member of an enumeration", "return its .value"),
    "generator:numpy": ("a random generator", "return the numbers that it draws"),
    "tensorarray": ("a TensorArray", "return its tensors as one"),
    "exception": ("an exception", "raise it"),
    "spec": ("a TypeSpec", "return an array or a tensor"),
}
_TEMPLATES = {
    "variable": "{}.read_value()", "path": "str({})", "decimal": "float({})",
    "fraction": "float({})", "uuid": "str({})", "match": "{}.group()", "hash": "{}.hexdigest()",
    "bytesio": "{}.getvalue()", "stringio": "{}.getvalue()", "tensorarray": "{}.stack()",
}  # fmt: skip
"""What to return instead, where only one thing serves."""
_PLAIN = "return arrays, tensors, numbers or text"
_COMPOSITES = {
    "ragged": ("the RaggedTensor of Tout", "tf.RaggedTensor.from_tensor(...)"),
    "sparse": ("the SparseTensor of Tout", "tf.sparse.from_dense(...)"),
}


def _say(call: WrapperCall, problem: Problem) -> Said:
    whole = problem.key
    key = whole if whole in _NAMES else whole.partition(":")[0]
    name, text = _NAMES.get(key, ("an object", _PLAIN))
    if whole == "instance" and problem.class_name:
        name, text = problem.class_name, _PLAIN
    wanted, help_ = "a tensor", _help(call, problem, key, text)
    if problem.dtype in _COMPOSITES:
        wanted, make = _COMPOSITES[problem.dtype]
        name = problem.returned
        help_ = words(f"return {make}, or declare in Tout what is returned")
    return {
        "returned": name,
        "wanted": wanted,
    }, help_


def _help(call: WrapperCall, problem: Problem, key: str, text: str) -> Help:
    template = _TEMPLATES.get(key)
    if template is None:
        return words(text)
    node = returned_expression(call, problem)
    if node is None:
        return words(f"{text}, `{template.replace('{}', 'x')}`", OnlyWords.NO_SOURCE)
    return replace_by(problem.module, node, template, f"{text}, `{{}}`")


def check(observations: Observations) -> Iterator[Violation]:
    """Ways out whose value never becomes a tensor."""
    yield from from_problems(observations, Breach.OBJECT, _say)


RULE = Rule(
    "E7307",
    "unsupported-return-value",
    "%(wrapper)s %(fails)s: %(function)s returns %(returned)s%(position)s, which cannot become "
    "%(wanted)s",
    "Only tensors, arrays, numbers, text and lists of those leave the function behind a wrapper. "
    "Dictionaries, sets, generators, coroutines, datasets and objects do not, nor a tf.Variable "
    "from tf.py_function, nor ragged and sparse tensors without a spec for them in Tout.",
    check,
    breach=Breach.OBJECT,
)
