"""Run one argument of one call on samples, in each world, and judge what came of it.

The part of ``acceptance`` that touches TensorFlow, with the judgement whether an outcome is
about the kind of a value or about its content.
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.facts.python import samples
from tools.facts.python.attempts import TimeOut, attempt, class_name, message
from tools.facts.python.cases import Case
from tools.facts.python.restored import RestoredFolder
from tools.facts.python.samples import GraphTensor, Sample

tf = samples.tf
#: Exceptions that a wrong kind of value causes, whatever its content.
KIND_ERRORS: tuple[type[BaseException], ...] = (
    TypeError,
    AttributeError,
    NotImplementedError,
    BufferError,
)
if tf is not None:
    KIND_ERRORS += (tf.errors.OpError,)
#: Messages of other exceptions that speak of the kind. A pointer in a path has bytes of zero.
KIND_TEXTS = re.compile(
    "symbolic|embedded null|Overload resolution failed|Invalid file path or buffer object type|"
    "Cannot understand given URI|malformed node or string: |too many indices|"
    "truth value of an array"
)
#: Kinds without content.
GRAPH = frozenset({"symbolic", "autograph", "keras", "symvariable", "symragged", "symsparse"})
ANYTHING = object()
PLAIN = frozenset({"str", "bytes", "int", "float", "bool"})


@dataclass(frozen=True, order=True)
class Outcome:
    """What came of a call: an exception's type and text, or the kind of the result; a trap."""

    error: str = ""
    text: str = ""
    note: str = ""
    result: str = ""


def kind_of(value: Any, world: str) -> str:
    """The kind of a result, in the words of the operands."""
    if value is None:
        return "none"
    if isinstance(value, np.generic):
        return "npscalar"
    if isinstance(value, np.ndarray):
        return "ndarray"
    if tf is not None:
        if isinstance(value, tf.Variable):
            return "variable"
        if isinstance(value, tf.RaggedTensor):
            return "ragged" if world == "eager" else "symragged"
        if isinstance(value, tf.SparseTensor):
            return "sparse" if world == "eager" else "symsparse"
        if isinstance(value, tf.Tensor):
            return "eager" if hasattr(value, "numpy") else world
        if isinstance(value, tf.keras.KerasTensor):
            return "keras"
        if isinstance(value, tf.TensorShape):
            return "shape"
        if isinstance(value, tf.DType):
            return "dtype"
    for plain in (bool, int, float, complex, str, bytes, list, tuple, dict, set):
        if type(value) is plain:
            return plain.__name__
    if isinstance(value, io.IOBase) and not isinstance(value, io.BytesIO | io.StringIO):
        return "file"
    if hasattr(value, "__next__"):
        return "iterator"
    cls = type(value)
    return f"{cls.__module__.lstrip('_')}.{cls.__qualname__}".replace("PosixPath", "Path")


def same(left: Any, right: Any) -> bool:
    """Whether two results are equal, as far as they can be compared."""
    try:
        return bool(left == right)
    except Exception:
        return False


def digest(result: Any) -> Any:
    """What to compare of a result: hash objects are equal only to themselves."""
    made = hasattr(result, "digest_size") and result.digest_size  # those of shake have none
    return result.digest() if made else result


def trap(sample: Sample, result: Any, plain: Any, plain_bytes: Any, accepted: Any) -> str:
    """Whether a call that raised nothing did something other than its user means.

    ``plain`` is what the twin gives, ``plain_bytes`` what it gives as bytes, ``accepted`` what a
    text that the function likes gives; an exception where they are refused.
    """
    if isinstance(result, str) and result != plain:
        if re.search(r"tf\.Tensor|<tf\.|KerasTensor|Tensor\(|(?<!\w)b'|(?<!\w)b\"", result):
            return "repr-text"
    if result is False and sample.kind not in PLAIN and accepted is True:
        return "always-false"
    if sample.dtype == "string" and type(result) is type(plain_bytes):
        if isinstance(result, bool) or same(digest(result), digest(plain_bytes)):
            return ""
        return "" if same(digest(result), digest(plain)) else "raw-memory"
    return ""


def judge(
    case: Case, sample: Sample, world: str, run: Callable[..., Any], plain: Plain
) -> Outcome | None:
    """What came of one sample; None when it may be due to the sample's content."""
    function, positional, keywords = case.call(sample.value)
    result, error, lazy = attempt(lambda: run(function, positional, keywords))
    if isinstance(error, TimeOut | MemoryError | RecursionError):
        return None
    twin = plain.result(case, sample.twin)
    as_bytes = plain.result(case, as_text(sample.twin, bytes))
    string = sample.dtype == "string" or sample.kind == "bytes"
    accepted = not isinstance(twin, BaseException)
    if string:
        accepted = accepted or not isinstance(as_bytes, BaseException)
    if error is None:
        if string and not accepted and sample.kind not in GRAPH:
            return None  # such as math.sqrt of a tensor that holds b"7"
        liked = plain.result(case, case.text.decode("latin-1"))
        if isinstance(as_bytes, BaseException):
            as_bytes = plain.result(case, case.text)
        if not isinstance(plain.result(case, ANYTHING), BaseException):
            as_bytes = None  # a function of any object, not of text
        note = trap(sample, result, twin, as_bytes, liked)
        return Outcome(note=note, result=kind_of(result, world))
    if not about_kind(error, sample, accepted=accepted):
        return None
    return Outcome(
        type(error).__name__, message(error, sample.value), "when-iterated" if lazy else ""
    )


def about_kind(error: BaseException, sample: Sample, *, accepted: bool) -> bool:
    """Whether an exception comes of the kind of value, whatever its content."""
    text = str(error)
    if isinstance(error, KIND_ERRORS) or sample.kind in GRAPH:
        return True  # in a graph there is no content
    if class_name(sample.value)[1] in text or KIND_TEXTS.search(text):
        return True
    if sample.dtype == "string" or sample.kind in ("bytes", "str"):
        # A buffer of strings is read as memory, which holds pointers: anything may come of it.
        return False
    return accepted


def as_text(value: Any, to: type) -> Any:
    """The same nested value with its strings as ``to``."""
    if isinstance(value, list):
        return [as_text(item, to) for item in value]
    if isinstance(value, str) and to is bytes:
        return value.encode("latin-1")
    return value


class Plain:
    """What plain Python values give, remembered by case."""

    def __init__(self, place: RestoredFolder) -> None:
        self.place = place
        self.known: dict[tuple[int, str], Any] = {}

    def result(self, case: Case, value: Any) -> Any:
        """The result, or the exception."""
        key = (id(case), repr(value))
        if key not in self.known:
            if not case.pure:
                self.place.refresh()
            function, positional, keywords = case.call(value)
            result, error, _ = attempt(lambda: function(*positional, **keywords))
            self.known[key] = error if error is not None else result
            if not case.pure:
                self.place.refresh()
        return self.known[key]


def plainly(function: Callable[..., Any], positional: list[Any], keywords: dict[str, Any]) -> Any:
    """Call, as code that AutoGraph does not touch does."""
    return function(*positional, **keywords)


def caught(function: Any, positional: Any, keywords: Any) -> Any:
    """Call inside code that AutoGraph converts: written as user code has it."""
    result = None
    error = None
    try:
        result = function(*positional, **keywords)
    except Exception as problem:
        error = problem
    return result, error


def converted() -> Callable[..., Any]:
    """A caller whose call AutoGraph has rewritten."""
    tf.autograph.set_verbosity(0)
    tf.get_logger().setLevel("ERROR")  # it warns of each function whose source it cannot find
    autograph = tf.__internal__.autograph
    convert = autograph.tf_convert(caught, autograph.control_status_ctx())

    def run(function: Any, positional: Any, keywords: Any) -> Any:
        result, error = convert(function, positional, keywords)
        if error is not None:
            raise error
        return result

    return run


Measured = dict[tuple[str, str], dict[str, list[Outcome | None]]]


def measure(found: list[Case], place: RestoredFolder) -> Measured:
    """Run every case on every sample of every world."""
    measured: Measured = defaultdict(lambda: defaultdict(list))
    plain = Plain(place)
    memory: dict[tuple[float, bytes], list[Sample]] = {}

    def record(case: Case, sample: Sample, world: str, run: Callable[..., Any]) -> None:
        if not case.pure:
            place.refresh()
        parameter = f"{case.parameter}@{case.others}" if case.others else case.parameter
        outcome = judge(case, sample, world, run, plain)
        measured[case.function, parameter][sample.key].append(outcome)

    for case in found:
        content = (case.number, case.text)
        if content not in memory:
            memory[content] = list(samples.arrays(*content))
            if tf is not None:
                memory[content] += samples.eager(*content)
        for sample in memory[content]:
            record(case, sample, "eager", plainly)
    if tf is None:
        return measured

    def body(rows: list[GraphTensor], world: str, run: Callable[..., Any]) -> None:
        for case in found:
            for sample in of_rows(case, rows):
                record(case, sample, world, run)

    while_tracing(body)
    return measured


def while_tracing(body: Callable[[list[GraphTensor], str, Callable[..., Any]], None]) -> None:
    """Run ``body`` with graph tensors, their world and how calls are made in it, in each world."""
    for world in ("symbolic", "autograph"):
        run = converted() if world == "autograph" else plainly

        @tf.autograph.experimental.do_not_convert
        def traced(
            rows: list[GraphTensor], world: str = world, run: Callable[..., Any] = run
        ) -> None:
            body(rows, world, run)

        samples.in_graph(world, traced)


def of_rows(case: Case, rows: list[GraphTensor]) -> Iterator[Sample]:
    """The graph tensors as samples for a case."""
    for kind, dtype, rank, value in rows:
        twin = samples.twin(dtype, case.number, case.text, (2,) * (rank or 0))
        yield Sample(kind, dtype, rank, value, twin)
