"""Why an operation fails or loses something: what a rule selects on."""

from __future__ import annotations

from enum import Enum, auto


class Cause(Enum):
    """What is wrong with an operation; each member but the first and the last belongs to a rule."""

    UNTOLD = auto()
    """Something that no message is about: its result is unusable, nothing is said."""
    SYMBOLIC_VALUE = auto()
    """A tensor without a value is used for its value."""
    TENSOR_AS_ARRAY = auto()
    """An eager tensor is used where only its NumPy or Python value works."""
    ARRAY_AS_TENSOR = auto()
    """An attribute of tensors is read from an array, a NumPy scalar or bytes."""
    BYTES_AS_STR = auto()
    """bytes and str are mixed, or one is used where the other is needed."""
    BYTES_AS_ARRAY = auto()
    """An attribute of arrays is read from bytes."""
    ARRAY_AS_BYTES = auto()
    """The 0-d array that an eagerly called wrapper passes for a string is used as bytes."""
    BYTES_COMPARED = auto()
    """bytes are compared with str, or looked for among them: the answer is always the same."""
    OPERAND_DTYPES = auto()
    """An operator refuses the dtypes of its operands."""
    TRUNCATED_OPERAND = auto()
    """An operand is converted to an integer dtype and loses its fraction."""
    TEXT_AS_VALUE = auto()
    """The text or the memory of a tensor or of bytes is taken for its value."""
    WRAPPER_FORM = auto()
    """The call of a wrapper has arguments that it does not take, or lacks some."""
    WRAPPER_FUNC = auto()
    """``func`` cannot be called with what ``inp`` holds."""
    WRAPPER_TOUT = auto()
    """``Tout`` cannot be read."""
    WRAPPER_INP = auto()
    """``inp`` is no list of inputs, or holds what no tensor can be made of."""
    WRAPPER_RESULT = auto()
    """The list of results of a wrapper is used as a tensor, or unpacked wrongly."""
    GRAPH_ONLY = auto()
    """What works in a graph only is done in eager code, or to what is in no graph."""
    REMOVED_NAME = auto()
    """A name that the library no longer has is read."""
    MISPLACED_SWITCH = auto()
    """A switch of the library is called where it refuses that."""
    TEXT_KEPT = auto()
    """A text names something that is made: no fault, but it excuses the uses of the same text."""


class Breach(Enum):
    """How what a wrapped function returns departs from ``Tout``."""

    CAPTURED = auto()
    """It is a symbolic tensor of the code around the call."""
    OBJECT = auto()
    """No tensor can be made of it."""
    COUNT = auto()
    """There are more values, or fewer, and TensorFlow refuses that."""
    DTYPE = auto()
    """The dtype is another one, and TensorFlow refuses that."""
    DROPPED = auto()
    """There are more values, and the rest is dropped."""
    CAST = auto()
    """It is cast, and something is lost."""


class Form(Enum):
    """What of an eager tensor would do where the tensor itself does not."""

    ARRAY = "array"
    """``x.numpy()``"""
    TEXT = "text"
    """``x.numpy().decode()``"""
    INT = "int"
    FLOAT = "float"
    BOOL = "bool"
    COMPLEX = "complex"
    ELEMENT = "element"
    """Its one element, ``x.numpy().item()``"""
    LIST = "list"
    """``x.numpy().tolist()``"""


class CallError(Enum):
    """What is wrong with the call of a wrapper, or with the use of its results."""

    UNKNOWN_KEYWORD = auto()
    """``name``: the keyword."""
    NO_DECORATOR = auto()
    NO_FUNCTION = auto()
    DECORATED_KEYWORD = auto()
    """``name``: the keyword."""
    NOT_CALLABLE = auto()
    """``node``, ``value``: func."""
    REFUSED_ARGUMENTS = auto()
    """``key``: the function; ``name``: why Python refuses the call, in its own words."""
    SPLIT_TENSOR = auto()
    """The same, because inp is a tensor whose rows are taken for the inputs."""
    NO_TOUT = auto()
    """``name``: "bare" where there is no inp either."""
    UNREADABLE_TOUT = auto()
    """``key``: the table's name for the value; ``name``: "item" where it is one of several."""
    NO_INP = auto()
    NO_LIST = auto()
    """``value``: what inp is."""
    TAKEN_APART = auto()
    """``name``: "keys" or "characters" that are passed one by one."""
    NO_TENSOR = auto()
    """``key``, ``index``, ``value``, ``node``: the element of inp."""
    LIST_ATTRIBUTE = auto()
    """``name``: the attribute; ``node``: the list."""
    UNPACKED = auto()
    """``index``: how many there are; ``count``: names they are unpacked into."""
