"""Dtypes: which there are, how TensorFlow and NumPy name them, and which ones values take.

A dtype has TensorFlow's name; those that only NumPy's arrays have are "str" and "bytes" (texts of a
fixed width) and "object". `tests/test_models_dtypes.py` asks the libraries about every line.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["boolean", "integer", "unsigned", "floating", "complex", "string"]


class DType(NamedTuple):
    """What is known of a dtype."""

    kind: Kind
    bits: int
    """The size of an element; 0 where each has its own."""
    letter: str
    """What stands for it in the tables: NumPy's letter, and "E" for bfloat16."""


KNOWN: dict[str, DType] = {
    "float16": DType("floating", 16, "e"),
    "bfloat16": DType("floating", 16, "E"),
    "float32": DType("floating", 32, "f"),
    "float64": DType("floating", 64, "d"),
    "int8": DType("integer", 8, "b"),
    "uint8": DType("unsigned", 8, "B"),
    "int16": DType("integer", 16, "h"),
    "uint16": DType("unsigned", 16, "H"),
    "int32": DType("integer", 32, "i"),
    "int64": DType("integer", 64, "q"),
    "uint32": DType("unsigned", 32, "I"),
    "uint64": DType("unsigned", 64, "Q"),
    "bool": DType("boolean", 8, "?"),
    "string": DType("string", 0, "O"),
    "complex64": DType("complex", 64, "F"),
    "complex128": DType("complex", 128, "D"),
}
"""The dtypes that the tables were made for.

On an array "string" is what TensorFlow gives for a string tensor: objects, all of them bytes.
"""
NUMPY_DTYPES = (*KNOWN, "bytes", "str")
"""Those of NumPy's values that the tables of protocols, attributes and operators were made for."""
LETTERS = {**{name: of.letter for name, of in KNOWN.items()}, "bytes": "S", "str": "U"}
INTEGERS = frozenset(name for name, of in KNOWN.items() if of.kind in ("integer", "unsigned"))
FLOATS = frozenset(name for name, of in KNOWN.items() if of.kind == "floating")
COMPLEX = frozenset(name for name, of in KNOWN.items() if of.kind == "complex")
NUMPY_FLOATS = ("float16", "float32", "float64")
"""Those that NumPy has by itself."""
LIMITS: dict[str, tuple[float, float]] = {
    **{
        name: (-(2 ** (of.bits - 1)), 2 ** (of.bits - 1) - 1)
        if of.kind == "integer"
        else (0, 2**of.bits - 1)
        for name, of in KNOWN.items()
        if name in INTEGERS
    },
    "float16": (-65504, 65504),
}
"""The smallest and the largest number that a dtype holds; without those that hold about any."""

_PYTHON: dict[Kind, str] = {
    "boolean": "bool", "integer": "int", "unsigned": "int", "floating": "float",
    "complex": "complex", "string": "bytes",
}  # fmt: skip
ITEMS = {name: _PYTHON[of.kind] for name, of in KNOWN.items()} | {"bytes": "bytes", "str": "str"}
"""The types that the elements of an array have in Python (``tolist``)."""


# -- TensorFlow's names ---------------------------------------------------------------------

_TENSORFLOW_SYNONYMS = {"half": "float16", "double": "float64"}
TENSORFLOW_TYPES = {
    **{name: name for name in KNOWN},
    **{
        name: name
        for name in ("qint8", "qint16", "qint32", "quint8", "quint16", "resource", "variant")
    },
    **_TENSORFLOW_SYNONYMS,
}
"""``tf.float32``, without its ``tf.``: all the dtypes that have a public name."""
TENSORFLOW_NAMES = {**{name: name for name in KNOWN}, **_TENSORFLOW_SYNONYMS, "float": "float32"}
"""The texts that ``tf.as_dtype`` reads as a dtype of the tables. NumPy's it refuses."""
TENSORFLOW_BUILTINS = {"bool": "bool", "float": "float32", "object": "string"}
"""The built-in types that it takes: int, complex, str and bytes it refuses."""
TENSORFLOW_NATURAL = {
    "bool": "bool", "int": "int32", "float": "float32", "complex": "complex128",
    "str": "string", "bytes": "string",
}  # fmt: skip
"""What ``tf.constant`` makes of Python's values."""

# -- NumPy's names --------------------------------------------------------------------------

_NUMPY_SYNONYMS = {
    "float16": "half",
    "float32": "single",
    "float64": "double",
    "int8": "byte",
    "uint8": "ubyte",
    "int16": "short",
    "uint16": "ushort",
    "int32": "intc",
    "int64": "int_ intp long longlong",  # as everywhere but under Windows
    "uint32": "uintc",
    "uint64": "uint uintp ulong ulonglong",
    "bool": "bool_",
    "complex64": "csingle",
    "complex128": "cdouble",
    "str": "str_",
    "bytes": "bytes_",
    "object": "object_",
}
NUMPY_1_SYNONYMS = {
    "float64": "float_",
    "int64": "int0",
    "uint64": "uint0",
    "bool": "bool8",
    "complex64": "singlecomplex",
    "complex128": "cfloat complex_",
    "str": "unicode_ str0",
    "bytes": "string_ bytes0",
    "object": "object0",
}
"""Those that NumPy 2 no longer has: code that uses them is for NumPy 1."""
_NUMPY_TYPES = {
    **{name: name for name in KNOWN if name not in ("bfloat16", "string")},
    **{
        word: name
        for table in (_NUMPY_SYNONYMS, NUMPY_1_SYNONYMS)
        for name, words in table.items()
        for word in words.split()
    },
}
NUMPY_TYPES = {f"np.{word}": name for word, name in _NUMPY_TYPES.items()}
"""NumPy's types of scalars whose dtypes TensorFlow takes."""
NUMPY_NATURAL = {
    "bool": "bool", "int": "int64", "float": "float64", "complex": "complex128",
    "str": "str", "bytes": "bytes", "object": "object",
}  # fmt: skip
"""What NumPy makes of Python's types, and of values that have them."""
_NUMPY_KINDS = {"boolean": "b", "integer": "i", "unsigned": "u", "floating": "f", "complex": "c"}
_NUMPY_TEXTS = {LETTERS[name]: name for name in ("bytes", "str")}
NUMPY_NAMES = {
    **_NUMPY_TYPES,
    **NUMPY_NATURAL,
    "bfloat16": "bfloat16",  # which TensorFlow brings along
    "unicode": "str",
    "a": "bytes",
}
"""The words that ``np.dtype`` reads."""
NUMPY_CODES = {
    **{of.letter: _NUMPY_TYPES[name] for name, of in KNOWN.items() if name in _NUMPY_TYPES},
    **{
        f"{_NUMPY_KINDS[of.kind]}{of.bits // 8}": name
        for name, of in KNOWN.items()
        if name in _NUMPY_TYPES
    },
    "l": "int64", "L": "uint64", "p": "int64", "P": "uint64", "O": "object", **_NUMPY_TEXTS,
}  # fmt: skip
"""The letters and codes that it reads, behind a byte order or without one."""
_BYTE_ORDERS = ("<", "=", "|")
"""Those that mean the machine's own; what holds for an array in the other was not measured."""


def numpy_name(text: str) -> str | None:
    """The dtype that ``np.dtype`` reads from a text, None when it is refused or not known."""
    code = text[1:] if text.startswith(_BYTE_ORDERS) else text
    named = NUMPY_NAMES.get(text) or NUMPY_CODES.get(code)
    return named or _NUMPY_TEXTS.get(code.rstrip("0123456789"))  # "U16": texts of a width


def numpy_type(dtype: str) -> str:
    """The name that a dtype of a tensor has in every NumPy, without its ``np.``."""
    return {"bool": "bool_", "string": "str_"}.get(dtype, dtype)


# -- from NumPy to TensorFlow ---------------------------------------------------------------

_TEXTS_OF_ARRAYS = frozenset({"str", "bytes", "object"})


def as_tensor(dtype: str) -> str:
    """The dtype of TensorFlow's that ``tf.as_dtype`` makes of NumPy's.

    An array of objects is a string tensor if it holds texts, and else refused.
    """
    return "string" if dtype in _TEXTS_OF_ARRAYS else dtype


NATURAL_THROUGH_NUMPY = {kind: as_tensor(dtype) for kind, dtype in NUMPY_NATURAL.items()}
"""What Python's values are as tensors when NumPy has made arrays of them."""
