"""Random values of every kind, with what they carry; few of each, so that equal ones meet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from pyfunc_lint.domain.callables import Bound, External, Method, Partial, Traced
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join
from pyfunc_lint.domain.provenance import ANYWHERE, NOWHERE, Provenance, Source
from pyfunc_lint.domain.shapes import FULL, UNRANKED, Shape, Static, of_flags
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    POISON,
    WRITTEN,
    Opaque,
    PathCondition,
    Py,
    Rendering,
    Spelling,
    Union,
    Unknown,
    Value,
    const,
)


def checked(examples: int = 50) -> settings:
    """The same examples in every run."""
    return settings(derandomize=True, deadline=None, database=None, max_examples=examples)


SOURCES = [
    Source("wrapper", "tf.py_function", 1),
    Source("wrapper", "tf.numpy_function", 2),
    Source("variable", "v", 3),
    Source("input", "x", 4),
]


@st.composite
def _provenance(draw: st.DrawFn) -> Provenance:
    sources = draw(st.frozensets(st.sampled_from(SOURCES), max_size=2))
    severed = draw(st.frozensets(st.sampled_from(SOURCES), max_size=2))
    found = Provenance(sources, severed - sources, draw(st.booleans()))
    return ANYWHERE if found == ANYWHERE else found


PROVENANCES = st.one_of(st.sampled_from([ANYWHERE, NOWHERE]), _provenance())
SIZES = st.sampled_from([None, 0, 1, 2, 3])
SHAPES: st.SearchStrategy[Shape | None] = st.one_of(
    st.none(), st.lists(SIZES, max_size=3).map(tuple)
)
FLAGS = st.sampled_from([True, False, None])


def statics(shape: Shape | None) -> st.SearchStrategy[Static]:
    """What TensorFlow may know of a value of this shape."""
    ranks = st.just(len(shape)) if shape is not None else st.integers(0, 3)
    some = ranks.flatmap(lambda rank: st.lists(FLAGS, min_size=rank, max_size=rank)).map(of_flags)
    return st.one_of(st.sampled_from([None, FULL, UNRANKED]), some)


@st.composite
def _tensor(draw: st.DrawFn) -> Tensor:
    shape = draw(SHAPES)
    return _carrying(
        draw,
        Tensor(
            draw(st.sampled_from(["symbolic", "symbolic", "eager", "maybe", "keras", "keras2"])),
            draw(st.sampled_from([None, "float32", "string"])),
            shape,
            draw(st.sampled_from(["dense", "dense", "variable", "ragged"])),
            draw(st.sampled_from(["", "", "nest"])),
            draw(st.booleans()),
        ),
    )


def _carrying(draw: st.DrawFn, value: Any) -> Any:
    """The same value, which carries something else."""
    if isinstance(value, Tensor):
        static = draw(statics(value.shape)) if value.mode == "symbolic" else None
        address = draw(st.sampled_from([-1, 7, 8])) if value.mode == "symbolic" else -1
        return replace(value, static=static, provenance=draw(PROVENANCES), address=address)
    if isinstance(value, Array):
        return replace(value, provenance=draw(PROVENANCES))
    if isinstance(value, Py):
        return replace(value, provenance=draw(PROVENANCES))
    if isinstance(value, ShapeValue):
        return replace(value, static=draw(statics(value.shape)))
    if isinstance(value, Sequence):
        return replace(value, items=_all(draw, value.items), element=_carrying(draw, value.element))
    if isinstance(value, Mapping):
        further = {name: _carrying(draw, getattr(value, name)) for name in ("element", "key")}
        return replace(
            value,
            entries=_named(draw, value.entries),
            default=_carrying(draw, value.default),
            **further,
        )
    if isinstance(value, Dataset):
        return Dataset(_carrying(draw, value.element))
    if isinstance(value, Opaque):
        return replace(value, detail=_carrying(draw, value.detail))
    if isinstance(value, (Method, Bound)):
        return replace(value, receiver=_carrying(draw, value.receiver))
    if isinstance(value, Partial):
        return replace(value, arguments=_all(draw, value.arguments))
    if isinstance(value, Traced):
        return replace(value, function=_carrying(draw, value.function))
    if isinstance(value, Union):
        found = [(guard, _carrying(draw, member)) for guard, member in value.members]
        return Union(tuple(draw(st.permutations(found))))
    return value


def _all(draw: st.DrawFn, values: tuple[Value, ...] | None) -> tuple[Value, ...] | None:
    return None if values is None else tuple(_carrying(draw, value) for value in values)


def _named(draw: st.DrawFn, entries: tuple[tuple[Any, Value], ...]) -> tuple[Any, ...]:
    return tuple((key, _carrying(draw, value)) for key, value in entries)


@st.composite
def _array(draw: st.DrawFn) -> Array:
    return Array(
        draw(st.sampled_from([None, "float64", "int64"])),
        draw(SHAPES),
        draw(st.sampled_from([None, True, False])),
        draw(st.booleans()),
        draw(st.sampled_from(["", "fraction", "floating"])),
        draw(st.sampled_from([(), (0.5,)])),
        draw(st.booleans()),
        draw(st.sampled_from(["", "numpy<2", "numpy>=2"])),
        draw(PROVENANCES),
    )


TENSORS = _tensor()
ARRAYS = _array()
NUMBERS = st.one_of(
    st.sampled_from([const(0), const(1), const(2), const(3), const(True), const(1.0), const(0.5)]),
    st.builds(
        Py,
        st.sampled_from(["int", "float"]),
        number_class=st.sampled_from(["", "fraction", "floating"]),
        literals=st.sampled_from([(), (0.5,)]),
        provenance=PROVENANCES,
    ),
)
TEXTS = st.one_of(
    st.sampled_from([const(text) for text in ("", "a", b"a")]),
    st.builds(
        Py,
        st.sampled_from(["str", "bytes"]),
        st.sampled_from([None, Rendering(Spelling("tf.Tensor(...)", ("Tensor(",)), ("Tensor(",))]),
        provenance=PROVENANCES,
    ),
)
UNKNOWNS = st.sampled_from([Unknown(("some", 1)), Unknown(("some", 2))])
SHAPE_VALUES = SHAPES.flatmap(
    lambda shape: st.builds(
        ShapeValue, st.just(shape), st.sampled_from(["tf", "np"]), statics(shape)
    )
)
OTHERS = st.sampled_from(
    [
        const(None), POISON, External("tf.cast"), DTypeValue("float32"), Spec("int32", (None,)),
        Ref("list", 1), Ref("dict", 2), Ref("instance", 3), Opaque("tf.Graph", None, 4),
    ]
)  # fmt: skip
LEAVES = st.one_of(TENSORS, TENSORS, ARRAYS, NUMBERS, TEXTS, UNKNOWNS, SHAPE_VALUES, OTHERS)

CONDITIONS: st.SearchStrategy[PathCondition] = st.one_of(
    st.just(ALWAYS),
    st.dictionaries(st.sampled_from("pqr"), st.booleans(), max_size=2).map(
        lambda found: frozenset(found.items())
    ),
)
GUARDS = st.one_of(CONDITIONS, CONDITIONS.map(lambda guard: guard | WRITTEN))


def unions(inner: st.SearchStrategy[Value], most: int = 3) -> st.SearchStrategy[Value]:
    return st.lists(st.tuples(GUARDS, inner), min_size=1, max_size=most).map(
        lambda pairs: join(pairs, "a union")
    )


def mappings(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Mapping]:
    entries = st.dictionaries(st.sampled_from(["a", "b", 1]), inner, max_size=2)
    further = st.one_of(st.none(), inner)
    keys = st.sampled_from([None, Py("str")])
    closed = st.builds(
        lambda held, default: Mapping(tuple(held.items()), default=default),
        entries,
        st.sampled_from([None, None, const(0)]),
    )
    opened = st.builds(
        lambda held, element, key: Mapping(tuple(held.items()), True, element, key),
        entries,
        further,
        keys,
    )
    return st.one_of(closed, opened)


def sequences(
    inner: st.SearchStrategy[Value], kinds: tuple[str, ...] = ("tuple", "list")
) -> st.SearchStrategy[Sequence]:
    kind = st.sampled_from(kinds)
    return st.one_of(
        st.builds(Sequence, kind, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Sequence, kind, st.none(), st.one_of(st.none(), inner)),
    )


def nests(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.one_of(
        sequences(inner),
        mappings(inner),
        st.one_of(st.none(), inner).map(Dataset),
        inner.map(lambda held: Opaque("tf.GradientTape", held)),
        inner.map(lambda held: Method(held, "numpy")),
        inner.map(lambda held: Bound(held, External("f"))),
        inner.map(Traced),
        st.lists(inner, max_size=2).map(lambda held: Partial(External("f"), tuple(held), ())),
        unions(inner),
    )


VALUES: st.SearchStrategy[Value] = st.recursive(LEAVES, nests, max_leaves=3)
ALTERNATIVES = unions(VALUES)
ANY = st.one_of(VALUES, ALTERNATIVES)


@st.composite
def twins(draw: st.DrawFn, values: st.SearchStrategy[Value] = ANY) -> tuple[Value, Value]:
    """Two values that are the same but for what they carry."""
    value = draw(values)
    return value, _carrying(draw, value)


PAIRS = st.one_of(st.tuples(ANY, ANY), twins())
