"""The nouns of the measured facts: a value as a table sees it, what came of an operation."""

from __future__ import annotations

from dataclasses import dataclass

#: Every kind of value that the tables tell apart.
KINDS = frozenset(
    {
        # TensorFlow's values. "symbolic" is a tensor while tracing; "autograph" is the same tensor
        # inside a function which AutoGraph converted, where some constructs are rewritten.
        "eager",
        "symbolic",
        "autograph",
        "captured",  # a symbolic tensor that code which runs eagerly took from the code around it
        "keras",
        "keras2",  # the symbolic tensors of Keras 2; "keras" are those of Keras 3
        "variable",
        "symvariable",
        "ragged",
        "symragged",
        "sparse",
        "symsparse",
        "shape",
        "dtype",
        "operation",
        # NumPy's values. An "ndarray" may have rank 0; a "npscalar" always has.
        "ndarray",
        "npscalar",
        "npdtype",
        # Python's own values.
        "bytes",
        "str",
        "int",
        "float",
        "bool",
        "complex",
        "none",
        "list",
        "tuple",
        "dict",
        "set",
    }
)

#: The rank of a tensor of which TensorFlow itself does not know the rank while tracing.
UNKNOWN_RANK = -1


@dataclass(frozen=True, slots=True)
class Operand:
    """A value as the tables see it: never its content, only what kind of thing it is."""

    kind: str
    #: TensorFlow's and NumPy's name ("float32", "string"); None when unknown or not applicable.
    dtype: str | None = None
    #: The number of dimensions (of a "shape": the length); None when the analysis does not know
    #: it, UNKNOWN_RANK when it knows that TensorFlow does not.
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an operation when it was really run."""

    #: What the operation gives; None when it works but the result is not known.
    result: Operand | None = None
    #: Name of the exception's type; "" when the operation works. When several types are possible
    #: for what is known of the operands: "TypeError or ValueError".
    error: str = ""
    #: The part of the message that identifies the failure, on one line, without values.
    text: str = ""
    #: A trap that raises nothing: "truncates", "always-false", "raw-memory", "repr-text"; else "".
    note: str = ""

    @property
    def fails(self) -> bool:
        """Whether the operation raises."""
        return bool(self.error)
