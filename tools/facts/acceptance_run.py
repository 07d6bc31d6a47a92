"""Run one argument of one call on samples, in each world, and judge what came of it.

The part of ``acceptance.py`` that touches TensorFlow: the sandbox the calls run in, the cases (an
argument of a call that works), and the judgement whether an outcome is about the kind of value.
"""

from __future__ import annotations

import fcntl
import io
import logging
import os
import re
import signal
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import baselines
import numpy as np
import operand_samples as samples
import python_stubs
from operand_samples import Sample

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
    "Cannot understand given URI|too many indices|truth value of an array"
)
#: Kinds without content.
GRAPH = frozenset({"symbolic", "autograph", "keras", "symvariable", "symragged", "symsparse"})
ANYTHING = object()
PLAIN = frozenset({"str", "bytes", "int", "float", "bool"})
SECONDS = 3.0


@dataclass(frozen=True, order=True)
class Outcome:
    """What came of a call: an exception's type and text, or the kind of the result; a trap."""

    error: str = ""
    text: str = ""
    note: str = ""
    result: str = ""


@dataclass(frozen=True)
class Case:
    """One argument of one call that works."""

    function: str
    parameter: str
    call: Callable[[Any], tuple[Callable[..., Any], list[Any], dict[str, Any]]]
    number: float
    text: bytes
    #: Which strings the other arguments are: "str", "bytes", "" when they hold none.
    others: str = ""

    @property
    def pure(self) -> bool:
        """Whether calls leave the sandbox as it is."""
        return self.function.startswith(PURE)


#: Functions under these names leave files and descriptors alone: no need to put any back.
PURE = tuple(
    "str. bytes. bytearray. int. float. list. dict. set. tuple. math. cmath. random. re. struct. "
    "datetime. base64. hashlib. zlib. binascii. urllib.parse. statistics. itertools. functools. "
    "operator. collections. copy. string. textwrap. unicodedata. array. bisect. heapq. html. "
    "decimal. fractions. calendar. uuid. time. colorsys. audioop. difflib.".split()
)


class TimeOut(BaseException):
    """A call took too long."""


def stop(*_: object) -> None:
    """Handler of the alarm."""
    raise TimeOut


class Sandbox:
    """A folder of small files as the current directory, put back whenever a call changed it.

    Descriptors 0, 1, 2 and 7 are files of no value: the samples' numbers are descriptors too.
    """

    def __init__(self, folder: str, fill: Callable[[str], None] = baselines.fill) -> None:
        self.folder = folder
        self.fill = fill
        os.environ["TMPDIR"] = tempfile.tempdir = os.path.join(os.path.dirname(folder), "tmp")
        os.makedirs(tempfile.tempdir, exist_ok=True)
        self.spare = os.open(os.path.join(tempfile.tempdir, "spare"), os.O_RDWR | os.O_CREAT)
        self.spare = self._high(self.spare)
        sys.stdout = os.fdopen(self._high(1), "w", buffering=1)
        sys.stderr = os.fdopen(self._high(2), "w", buffering=1)
        logging.raiseExceptions = False
        fill(folder)
        self.state = self.look()
        self.refresh()

    @staticmethod
    def _high(descriptor: int) -> int:
        return fcntl.fcntl(descriptor, fcntl.F_DUPFD, 200)

    def look(self) -> list[tuple[str, int, int]]:
        """What the folder holds."""
        return sorted(
            (entry.name, entry.stat(follow_symlinks=False).st_size, entry.stat().st_mode)
            for entry in os.scandir(self.folder)
        )

    def refresh(self) -> None:
        """Put everything back."""
        for descriptor in (0, 1, 2, 7):
            os.dup2(self.spare, descriptor)
        try:
            now = self.look()
        except OSError:
            now = []
        if now != self.state:
            baselines.clear(self.folder, keep={name for name, *_ in self.state})
            if not now or self.look() != self.state:
                baselines.clear(self.folder)
                self.fill(self.folder)


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


def class_name(value: Any) -> tuple[str, str]:
    """The names by which messages call the type of a value, long and short."""
    cls = type(value)
    return f"{cls.__module__}.{cls.__qualname__}", cls.__name__


def message(error: BaseException, operand: Any) -> str:
    """The part of a message that tells the failure: one line, no values, the type as "{type}"."""
    text = str(error)
    metadata = getattr(error, "ag_error_metadata", None)
    if metadata is not None:
        text = str(metadata.cause_message).removeprefix(f"{type(error).__name__}: ")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return normalize(lines[0] if lines else "", *class_name(operand))


def normalize(text: str, long: str, short: str) -> str:
    """Cut the values out of a message: stop before the first, keep the first sentence."""
    text = re.sub(rf"\b{re.escape(long)}\b", "{Type}", text)
    text = re.sub(rf"(?<![\w.]){re.escape(short)}\b", "{type}", text)
    text = re.sub(rf"numpy\.{re.escape(short)}\b", "numpy.{type}", text)
    text = VALUE.split(text)[0]
    sentence = re.split(r"(?<=[a-z`'\"]{2})\. |: \{type\} ", text)[0]
    parts = [part.lstrip(" .,:)`'\"") for part in WORD.split(sentence)]
    return shorten(parts[0] if len(parts[0]) > 12 else max(parts, key=len))


#: Where the values of a message begin, which tell nothing about the next one.
VALUE = re.compile(
    r"tf\.Tensor\(|tf\.Ragged|<tf\.|<\{|<Keras|<class|Tensor\(|array\(|np\.\w+\(|\(\w*:0\)"
    r"|0x[0-9a-f]+| at line |, got '|passed to"
    r"|\{\{|: '|: b'|'\d[^']*'|b'|'tmp| tmp|\b\d{2,}\b| \(\w+:\d+\)| \[|\{\""
)
#: Single words that differ from one sample to the next.
WORD = re.compile(
    r"\{Type\}|'?\b(?:numpy|ml_dtypes)\.\w+'?|(?<![\w-])-?\d+(?:\.\d+)?(?![\w-])"
    r"|\b(?:half|double|bfloat16|(?:u?int|float|complex)\d+)\b|(?<=convert )'[^']*'"
)


def shorten(text: str) -> str:
    """At most 80 characters of a message, whole words, without what an open quote leaves."""
    if len(text) > 80:
        text = text[:80].rpartition(" ")[0]
    text = text.rstrip(" .,:(")
    for quote in "'\"`":
        if text.count(quote) % 2 and text.endswith(quote):
            text = text[:-1].rstrip(" .,:(")
    return text


def attempt(call: Callable[[], Any]) -> tuple[Any, BaseException | None, bool]:
    """(result, exception, whether it came only when the result was iterated)."""
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    lazy = False
    try:
        result = call()
        if hasattr(result, "__next__") and not isinstance(result, io.IOBase):
            lazy = True
            result.__next__()
    except StopIteration:
        return result if lazy else None, None, False
    except TimeOut:
        return None, TimeOut(), False
    except BaseException as error:
        return None, error, lazy
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return result, None, False


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

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.known: dict[tuple[int, str], Any] = {}

    def result(self, case: Case, value: Any) -> Any:
        """The result, or the exception."""
        key = (id(case), repr(value))
        if key not in self.known:
            if not case.pure:
                self.sandbox.refresh()
            function, positional, keywords = case.call(value)
            result, error, _ = attempt(lambda: function(*positional, **keywords))
            self.known[key] = error if error is not None else result
            if not case.pure:
                self.sandbox.refresh()
        return self.known[key]


def contents(
    parameter: python_stubs.Parameter, own: Any, call: Callable[[Any], Any]
) -> tuple[float, bytes] | None:
    """A number and a text that the argument takes, the defaults where it takes none.

    ``own`` is what the baseline has there; it is tried first. None when nothing at all is taken:
    then a failure would say nothing about samples (the function may want only one of two).
    """

    def accepted(value: Any) -> bool:
        function, positional, keywords = call(value)
        return attempt(lambda: function(*positional, **keywords))[1] is None

    numbers = ((own,) if isinstance(own, int | float) else ()) + baselines.NUMBERS
    number = next((n for n in numbers if accepted(n) or accepted(float(n))), None)
    if isinstance(own, str | bytes):
        own = own.encode("latin-1") if isinstance(own, str) else own
        texts = (own, *baselines.TEXTS)
    else:
        texts = baselines.TEXTS
    text = next((t for t in texts if accepted(t.decode("latin-1")) or accepted(t)), None)
    if number is None and text is None:
        if not any(accepted(make()) for make in baselines.candidates(parameter)):
            return None
    return 1 if number is None else number, b"7" if text is None else text


def is_text(value: Any) -> str:
    """ "str" or "bytes" for such a value or a path."""
    if isinstance(value, str | os.PathLike):
        return "str"
    return "bytes" if isinstance(value, bytes) else ""


def cases(
    signature: python_stubs.Signature, baseline: baselines.Baseline, sandbox: Sandbox
) -> Iterator[Case]:
    """One case for each argument that can be given a sample."""
    width = len(baseline.positional)
    named = [item for item in signature.parameters if item.positional]
    dull = {"bool", "none", "callable"}  # nobody gives a tensor for these alone
    slots: list[tuple[str, int | str, bool]] = []
    for index, parameter in enumerate(named):
        if not parameter.required and parameter.accepts <= dull and index >= width:
            continue
        if index <= width:
            slots.append((parameter.name, index, False))
        elif parameter.keyword:
            slots.append((parameter.name, parameter.name, False))
        elements = parameter.accepts & {"iterable", "sequence"}
        if elements or signature.name in ("json.dumps", "pickle.dumps", "builtins.print"):
            if index <= width:
                slots.append((f"{parameter.name}[]", index, True))
    for parameter in signature.parameters:
        if not parameter.positional and not parameter.accepts <= dull | {"any"}:
            slots.append((parameter.name, parameter.name, False))
    if signature.variadic and width >= len(named):
        index = max(width - 1, len(named))
        slots.append((f"*{signature.variadic.name}", index, False))
    for name, slot, elements in slots[: 2 if signature.name.startswith("subprocess.") else 14]:

        def call(
            operand: Any, slot: int | str = slot, elements: bool = elements
        ) -> tuple[Callable[..., Any], list[Any], dict[str, Any]]:
            value = [operand, operand] if elements else operand
            positional = [make() for make in baseline.positional]
            keywords = {key: make() for key, make in baseline.keywords.items()}
            if isinstance(slot, str):
                keywords[slot] = value
            elif slot < len(positional):
                positional[slot] = value
            else:
                positional.append(value)
            return baseline.function(), positional, keywords

        others = {is_text(make()) for i, make in enumerate(baseline.positional) if i != slot} - {""}
        sandbox.refresh()
        covered = isinstance(slot, int) and slot < width and not elements
        own = baseline.positional[int(slot)]() if covered else None
        declared = next((p for p in signature.parameters if p.name == name), signature.variadic)
        content = contents(declared or python_stubs.Parameter(name), own, call)
        if content is None:
            continue
        number, text = content
        kind = others.pop() if len(others) == 1 and matters(signature, others) else ""
        yield Case(signature.name, name, call, number, text, kind)


def matters(signature: python_stubs.Signature, kinds: Set[str]) -> bool:
    """Whether a function has parameters that take bytes as well as str."""
    parameters = [*signature.parameters, *([signature.variadic] if signature.variadic else [])]
    both = ({"str", "bytes"}, {"bytes-path"}, {"str", "buffer"}, {"path", "bytes-path"})
    return bool(kinds) and any(any(pair <= p.accepts for pair in both) for p in parameters)


def with_bytes(baseline: baselines.Baseline) -> baselines.Baseline | None:
    """The same call with bytes for strings; None when that is no other call or does not work."""
    values = [make() for make in baseline.positional]
    if not any(isinstance(value, str) for value in values):
        return None
    makers = tuple(
        baselines.constant(value.encode("latin-1")) if isinstance(value, str) else make
        for value, make in zip(values, baseline.positional, strict=True)
    )
    changed = baselines.Baseline(baseline.function, makers, baseline.keywords)
    return changed if baselines.works(lambda: baselines.perform(changed)) else None


def all_cases(prefix: str, sandbox: Sandbox) -> list[Case]:
    """The cases of the function called ``prefix``, or of all whose names start so."""
    found = []
    signatures = python_stubs.read()
    for name, signature in signatures.items():
        if name != prefix and (prefix in signatures or not name.startswith(prefix)):
            continue
        for baseline in baselines.find(signature, sandbox.refresh):
            sandbox.refresh()
            for variant in (baseline, with_bytes(baseline)):
                if variant is not None:
                    found += cases(signature, variant, sandbox)
    return found


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


def measure(found: list[Case], sandbox: Sandbox) -> Measured:
    """Run every case on every sample of every world."""
    measured: Measured = defaultdict(lambda: defaultdict(list))
    plain = Plain(sandbox)
    memory: dict[tuple[float, bytes], list[Sample]] = {}

    def record(case: Case, sample: Sample, world: str, run: Callable[..., Any]) -> None:
        if not case.pure:
            sandbox.refresh()
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
    for world in ("symbolic", "autograph"):
        run = converted() if world == "autograph" else plainly

        @tf.autograph.experimental.do_not_convert
        def body(
            rows: list[tuple[str, str, int | None, Any]],
            world: str = world,
            run: Callable[..., Any] = run,
        ) -> None:
            for case in found:
                for kind, dtype, rank, value in rows:
                    shape = (2,) * (rank or 0)
                    twin = samples.twin(dtype, case.number, case.text, shape)
                    record(case, Sample(kind, dtype, rank, value, twin), world, run)

        samples.in_graph(world, body)
    return measured
