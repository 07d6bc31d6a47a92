"""Inputs made up for a function: values of the kinds that the analysis inferred."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pyfunc_lint.diagnostics.findings import Input
from pyfunc_lint.tables.dtypes import COMPLEX, FLOATS, as_tensor, numpy_type
from pyfunc_lint.verify.programs.file_kinds import (
    CODE,
    TEXTS,
    WRITE,
    contents,
    extension_of,
    kind_of,
)

_PATH = re.compile(
    r"path|file|fname|wav|filename|uri|img_?name|image_?name|^fn$|^f$", re.IGNORECASE
)
_FOLDER = re.compile(r"dir|folder|root", re.IGNORECASE)
_TEXT = re.compile(r"text|sentence|caption|string|word|token|name|line|title|mode$", re.IGNORECASE)
_IMAGE = re.compile(r"im(g|age)s?\b|im(g|age)s?_|frame|photo|picture|mask", re.IGNORECASE)
_LABEL = re.compile(r"label|class|index|idx|target|^y$|^id$", re.IGNORECASE)
_COUNT = re.compile(
    r"size|count|num|^n$|^n_|length|epochs|steps|width|height|seed|depth", re.IGNORECASE
)
_RATE = re.compile(
    r"rate|alpha|beta|gamma|lr|ratio|prob|factor|scale|eps|std|threshold", re.IGNORECASE
)
_ARRAY = re.compile(
    r"^[xyzabt]\d?$|data|arr|value|sample|feature|input|batch|image|img|logit|pred|tensor|weight|box"
    r"|mask|audio|signal|wave|spec|true|target|state|action|reward|point|matrix|vector|signals",
    re.IGNORECASE,
)
_FLAG = re.compile(r"^is_|train|shuffle|augment|flag|verbose|repeat|use_", re.IGNORECASE)


@dataclass(slots=True)
class Inputs:
    """Expressions for the arguments of a call, and the code that they need before it."""

    source: str
    """The code that will use the inputs: what it reads says which files it wants."""
    number: str = "float32"
    """The dtype of numbers of which nothing is known."""
    kind: str = ""
    """Of the file that an input names, "" where none does."""
    guessed: list[str] = field(default_factory=list)
    """Parameters of which not even the kind is known."""

    def expression(self, item: Input) -> str:
        """A value for a parameter."""
        make = getattr(self, f"_{item.kind}", None)
        return str(make(item)) if make else self._unknown(item)

    def code(self) -> list[str]:
        """The files that have to be there first."""
        if not self.kind:
            return []
        written = contents(self.kind, self.source, variant=len(TEXTS) - 1)
        return [
            "# A file of the kind that is read.",
            f'PATH = os.path.join(tempfile.mkdtemp(), "file{extension_of(self.kind)}")',
            "",
            "",
            *WRITE.rstrip().split("\n"),
            "",
            "",
            *([*CODE[self.kind].rstrip().split("\n"), "", ""] if self.kind in CODE else ()),
            f"make(PATH, {written})",
        ]

    # -- by kind ------------------------------------------------------------------------------

    def _tensor(self, item: Input) -> str:
        if not item.dtype and not self._is_text(item.name):
            self.guessed.append(item.name)
        if item.dtype == "string" or (not item.dtype and self._is_text(item.name)):
            return f"tf.constant({self._texts(item)})"
        dtype = item.dtype or self._guess(item.name)
        return f"tf.constant({self._numbers(item, dtype)}, tf.{dtype})"

    def _variable(self, item: Input) -> str:
        return f"tf.Variable({self._tensor(item)})"

    def _ragged(self, item: Input) -> str:
        if item.dtype == "string":
            return 'tf.ragged.constant([["a", "b"], ["c"]])'
        return f"tf.ragged.constant([[1, 2], [3]], tf.{item.dtype or 'float32'})"

    def _sparse(self, item: Input) -> str:
        return f"tf.sparse.from_dense(tf.constant([[0, 1], [2, 0]], tf.{item.dtype or 'float32'}))"

    def _array(self, item: Input) -> str:
        if as_tensor(item.dtype) == "string" or (not item.dtype and self._is_text(item.name)):
            return f"np.array({self._texts(item)}, dtype=object)"
        if not item.dtype:
            self.guessed.append(item.name)
        dtype = item.dtype or self.number
        return f"np.asarray({self._numbers(item, dtype)}, np.{_numpy(dtype)})"

    def _scalar(self, item: Input) -> str:
        dtype = item.dtype or "float32"
        value = "True" if dtype == "bool" else "1.5" if dtype in FLOATS else "2"
        return f"np.{_numpy(dtype)}({value})"

    def _python(self, item: Input) -> str:
        if item.constant and _is_literal(item.constant):
            return item.constant
        kinds = {
            "int": "2", "float": "0.5", "bool": "True", "bytes": 'b"text"', "NoneType": "None",
            "complex": "1j", "list": "[1.5, 2.5]", "tuple": "(2, 2)", "dict": "{}", "set": "{1, 2}",
        }  # fmt: skip
        if item.dtype == "str":
            return self._texts(Input(item.name, "tensor", "string", ()))
        if item.dtype not in kinds:
            return self._unknown(item)
        return kinds[item.dtype]

    def _dataset(self, item: Input) -> str:
        self.guessed.append(item.name)
        return "tf.data.Dataset.from_tensor_slices(np.linspace(0.25, 7.75, 16).reshape(4, 4))"

    def _function(self, item: Input) -> str:
        self.guessed.append(item.name)
        return "lambda *arguments: arguments[0]"

    def _mapping(self, item: Input) -> str:
        self.guessed.append(item.name)
        return "{}"

    def _sequence(self, item: Input) -> str:
        self.guessed.append(item.name)
        if self._is_text(item.name):
            text = self._texts(Input(item.name, "tensor", "string", ()))
            return f"[{text}, {text}]"
        return "[1, 2, 3]" if _LABEL.search(item.name) else "[0.5, 1.5, 2.5]"

    def _unknown(self, item: Input) -> str:
        name = item.name
        self.guessed.append(name)
        if _FOLDER.search(name) and not _PATH.search(name.replace("dir", "")):
            return "tempfile.mkdtemp()"
        if name in ("ds", "dataset") or name.endswith(("_ds", "_dataset")):
            return self._dataset(item)
        if self._is_text(name):
            text = self._texts(Input(name, "tensor", "string", ()))
            return f"[{text}, {text}]" if name.endswith("s") else text
        for pattern, value in (
            (_FLAG, "False"),
            (_COUNT, "2"),
            (_RATE, "0.5"),
            (re.compile("shape"), "(8, 8)"),
            (_LABEL, "[0, 1]" if name.endswith("s") else "1"),
        ):
            if pattern.search(name):
                return value
        if not _ARRAY.search(name):
            return f'StandIn("{name}")'
        return f"np.asarray({self._numbers(item, self.number)}, np.{self.number})"

    def _guess(self, name: str) -> str:
        label = self.number == "float32" and _LABEL.search(name)
        return "int64" if label else self.number

    # -- parts --------------------------------------------------------------------------------

    def _is_text(self, name: str) -> bool:
        return bool(_PATH.search(name) or _TEXT.search(name))

    def _texts(self, item: Input) -> str:
        one = '"some text"'
        if _PATH.search(item.name) or (not _TEXT.search(item.name) and self._reads()):
            self._want_file()
            one = "PATH"
        if item.shape is None or item.shape == ():
            return one
        return _nest([one] * math.prod(_sizes(item.shape)), _sizes(item.shape))

    def _reads(self) -> bool:
        return kind_of("*", self.source) != "text"

    def _want_file(self) -> None:
        self.kind = self.kind or kind_of("*", self.source)

    def _numbers(self, item: Input, dtype: str) -> str:
        shape = item.shape
        if shape is None:
            image = bool(_IMAGE.search(item.name))
            shape = (8, 8, 3) if image else () if _LABEL.search(item.name) else (4,)
        sizes = _sizes(shape)
        count = math.prod(sizes)
        fraction = dtype in FLOATS | COMPLEX
        if count <= 6:
            values = [f"{0.75 + 1.25 * i:g}" if fraction else str(i + 1) for i in range(count)]
            if dtype == "bool":
                values = [str(i % 2 == 0) for i in range(count)]
            return _nest(values, sizes)
        dims = ", ".join(map(str, sizes))
        if fraction:
            flat = f"np.linspace(0.25, 7.75, {count})"
        else:
            flat = f"np.arange({count}) % {2 if dtype == 'bool' else 100}"
        made = f"({flat})" if "%" in flat else flat
        made += f".reshape({dims})" if len(sizes) > 1 else ""
        return made + ".astype(bool)" if dtype == "bool" else made


def _numpy(dtype: str) -> str:
    return "float32" if dtype == "bfloat16" else numpy_type(dtype)


def _sizes(shape: Sequence[int | None]) -> tuple[int, ...]:
    return tuple(2 if size is None else size for size in shape)


def _nest(values: list[str], sizes: tuple[int, ...]) -> str:
    if not sizes:
        return values[0] if values else "0"
    if len(sizes) == 1:
        return "[" + ", ".join(values) + "]"
    step = math.prod(sizes[1:])
    rows = [_nest(values[i * step : (i + 1) * step], sizes[1:]) for i in range(sizes[0])]
    return "[" + ", ".join(rows) + "]"


def _is_literal(text: str) -> bool:
    try:
        ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return False
    return True
