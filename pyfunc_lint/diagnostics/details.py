"""What an observation holds beside its cause: values and expressions, not words about them."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from pyfunc_lint.diagnostics.causes import CallError, Form
from pyfunc_lint.domain import describe
from pyfunc_lint.domain.tensors import KERAS_MODES, Array, DTypeValue, ShapeValue, Tensor
from pyfunc_lint.domain.values import Value, python_kind
from pyfunc_lint.tables.dtypes import FLOATS


@dataclass(frozen=True, slots=True)
class Detail:
    """Nothing but the cause is known."""


@dataclass(frozen=True, slots=True)
class Misuse(Detail):
    """An operation that does not work on a value of its kind."""

    operation: str
    """How it is called in a sentence: ".numpy()", "np.square()", "iteration"."""
    node: ast.AST | None = None
    """The expression of the value, where it has one."""
    value: Value | None = None
    of_items: bool = False
    """The value is an item of what the expression gives."""
    attribute: str = ""
    """The attribute that is read, if it is one."""
    dtype: str = ""
    form: Form = Form.ARRAY
    """What of the value would do."""

    @property
    def kind(self) -> str:
        """The value in a sentence: "an EagerTensor(float32)"."""
        return "an object" if self.value is None else describe.brief(self.value)

    @property
    def rank(self) -> int | None:
        """The number of axes of a tensor, if it is known."""
        return self.value.rank if isinstance(self.value, Tensor) else None

    @property
    def is_keras(self) -> bool:
        """Whether it is a KerasTensor."""
        return isinstance(self.value, Tensor) and self.value.mode in KERAS_MODES

    @property
    def is_array(self) -> bool:
        """Whether it is an array or a NumPy scalar."""
        return isinstance(self.value, Array)

    @property
    def is_shape(self) -> bool:
        """Whether it is the shape of an array, a tuple."""
        return isinstance(self.value, ShapeValue) and self.value.library == "np"

    @property
    def is_dtype(self) -> bool:
        """Whether it is a dtype."""
        return isinstance(self.value, DTypeValue)

    @property
    def is_text(self) -> bool:
        """Whether it is a str."""
        return self.value is not None and python_kind(self.value) == "str"


@dataclass(frozen=True, slots=True)
class Removed(Detail):
    """A name that a library no longer has."""

    name: str
    """The name below the library."""
    successor: str
    """What takes its place there, "" for nothing."""
    imported: bool = False
    """It is imported, and not read from the library."""
    iterator: bool = False
    """It made an iterator of a dataset."""


@dataclass(frozen=True, slots=True)
class Operands(Detail):
    """Two operands of an operator that do not fit."""

    operation: str
    left: Value
    right: Value
    nodes: tuple[ast.AST | None, ast.AST | None] = (None, None)

    @property
    def left_kind(self) -> str:
        """The left operand in a sentence."""
        return describe.brief(self.left)

    @property
    def right_kind(self) -> str:
        """The right operand in a sentence."""
        return describe.brief(self.right)

    @property
    def of_text(self) -> bool:
        """Whether one of them is a tensor of text."""
        kinds = {python_kind(self.left), python_kind(self.right)}
        return bool({"str", "bytes"} & kinds) or "string" in map(_dtype, (self.left, self.right))

    @property
    def conversion(self) -> tuple[ast.AST, str] | None:
        """The operand to convert and the dtype to convert it to, so that nothing is lost.

        Of a float and an integer that is the integer; of two floats or two integers the smaller;
        None where that cannot be told.
        """
        left, right = _dtype(self.left), _dtype(self.right)
        if not left or not right or left == right:
            return None
        narrow, wide = (0, right) if _breadth(left) < _breadth(right) else (1, left)
        operand = (self.left, self.right)[narrow]
        node = self.nodes[narrow]
        return (node, wide) if node is not None and isinstance(operand, Tensor) else None


@dataclass(frozen=True, slots=True)
class Comparison(Detail):
    """A comparison or a search whose answer is always the same."""

    operation: str
    other: str
    """What the bytes (or the str) are compared with, as part of a sentence."""
    answer: str
    node: ast.AST | None = None
    """The expression of the bytes, if they are one."""


@dataclass(frozen=True, slots=True)
class TextUse(Detail):
    """A text, or memory, that is taken for the value of what it was made of."""

    operation: str
    effect: str
    """What the operation does: "raises KeyError", "is always False"."""
    source: Value | None
    """What the text was made of; where ``shown`` is "", the tensor itself."""
    shown: str = ""
    """How the source is written."""
    made: ast.AST | None = None
    """The expression that made the text; of memory the one that is the tensor."""
    memory: bool = False
    """Its memory is taken, not a text."""
    as_path: bool = False
    """It names a file: no mistake if the module makes files of that name."""
    written: bool = False
    """It names a file that is written."""

    @property
    def source_kind(self) -> str:
        """What the text was made of, in a sentence, without its dtype and shape."""
        if self.source is None:
            return "an object"
        if python_kind(self.source) == "bytes":
            return "bytes"
        return describe.with_article(describe.value(self.source).partition("(")[0])

    @property
    def source_form(self) -> str:
        """How its value is had: as "text", "number", "eager", "array", "bytes"; "symbolic"."""
        source = self.source
        if isinstance(source, Tensor):
            if source.mode in ("symbolic", *KERAS_MODES):
                return "symbolic"
            return "text" if source.dtype == "string" else "number" if source.dtype else "eager"
        return "array" if isinstance(source, Array) else "bytes"


@dataclass(frozen=True, slots=True)
class KeptText(Detail):
    """A text that names something which is made."""

    made: ast.AST | None
    shown: str
    """How the source is written; "" where the rest of the program is not known to be alike."""


@dataclass(frozen=True, slots=True)
class WrongCall(Detail):
    """The call of a wrapper, or the use of its results; ``CallError`` says what is filled."""

    error: CallError
    wrapper: str = ""
    key: str = ""
    name: str = ""
    node: ast.AST | None = None
    value: Value | None = None
    index: int = 0
    count: int = 0

    @property
    def kind(self) -> str:
        """The value in a sentence; a constant by its type."""
        if self.value is None:
            return "an object"
        kind = python_kind(self.value)
        if kind and kind != "none":
            return describe.with_article(kind)
        return describe.brief(self.value)

    @property
    def described(self) -> str:
        """The value as it is written."""
        return "?" if self.value is None else describe.value(self.value)

    @property
    def is_tensor(self) -> bool:
        """Whether it is a tensor."""
        return isinstance(self.value, Tensor)

    @property
    def is_array(self) -> bool:
        """Whether it is an array."""
        return isinstance(self.value, Array)


def _dtype(value: Value) -> str:
    """The dtype of an operand, "" where it is not known; a Python float takes that of tensors."""
    if isinstance(value, (Tensor, Array)):
        fraction = isinstance(value, Array) and value.number_class == "fraction"
        return value.dtype or ("float64" if fraction else "")
    return "float32" if python_kind(value) == "float" else ""


def _breadth(dtype: str) -> tuple[int, int]:
    """Complex numbers are broader than floats, these than integers, then size decides."""
    family = 3 if dtype.startswith("complex") else 2 if dtype in FLOATS else int(dtype != "bool")
    digits = "".join(filter(str.isdigit, dtype))
    return family, int(digits or 0)


NOTHING = Detail()
