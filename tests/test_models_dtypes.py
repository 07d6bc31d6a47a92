"""The names and natures of dtypes, against the real TensorFlow and NumPy."""

from __future__ import annotations

import functools
import subprocess
import sys
import warnings
from typing import Any

import pytest

from pyfunc_lint.domain.callables import External
from pyfunc_lint.domain.tensors import DTypeValue
from pyfunc_lint.domain.values import Value, const
from pyfunc_lint.interpreter.language.externals import external
from pyfunc_lint.interpreter.operations.dtypes import numpy_dtype, tensorflow_dtype
from pyfunc_lint.overlays.tensorflow import specs
from pyfunc_lint.tables import dtypes
from pyfunc_lint.tables.function_rules import Argument, Constant, dtype_of_argument, view
from pyfunc_lint.tables.operands import Operand

VALUES = {
    "bool": True, "int": 2, "float": 0.5, "complex": 1j, "str": "a", "bytes": b"a",
}  # fmt: skip


def test_import_needs_no_library() -> None:
    program = (
        "import sys; import pyfunc_lint.tables.dtypes\n"
        "assert not {'tensorflow', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("text", "dtype"),
    [
        ("float", "float64"), ("float32", "float32"), ("<f4", "float32"), ("=i8", "int64"),
        ("|u1", "uint8"), ("?", "bool"), ("U", "str"), ("<U16", "str"), ("S3", "bytes"),
        ("O", "object"), ("string", None), ("f16", None), (">f4", None), ("<float32", None),
        ("", None), ("E", None), ("Float32", None), ("?1", None),
    ],
)  # fmt: skip
def test_texts_that_numpy_reads(text: str, dtype: str | None) -> None:
    assert dtypes.numpy_name(text) == dtype


@pytest.mark.parametrize("name", dtypes.TENSORFLOW_TYPES)
def test_every_dtype_of_tensorflow_is_one(name: str) -> None:
    for module in (*specs.MODULES, "tensorflow"):
        assert external(f"{module}.{name}") == DTypeValue(dtypes.TENSORFLOW_TYPES[name])


class TestLibraries:
    pytestmark = pytest.mark.tensorflow

    @pytest.fixture
    def tf(self) -> Any:
        return pytest.importorskip("tensorflow")

    @pytest.fixture
    def np(self, tf: Any) -> Any:
        """NumPy, which knows bfloat16 once TensorFlow is there."""
        return pytest.importorskip("numpy")

    def takes(self, tf: Any, given: Any) -> str | None:
        try:
            return str(tf.as_dtype(given).name)
        except TypeError:
            return None

    def reads(self, np: Any, given: Any) -> str | None:
        """NumPy's dtype by our name: texts of whatever width, "string" for no array."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                dtype = np.dtype(given)
        except TypeError:
            return None
        return {"U": "str", "S": "bytes"}.get(dtype.kind, dtype.name)

    @pytest.mark.parametrize("name", dtypes.KNOWN)
    def test_classes_and_sizes(self, tf: Any, name: str) -> None:
        dtype, known = tf.as_dtype(name), dtypes.KNOWN[name]
        assert dtype.name == name
        assert dtype.size * 8 == known.bits
        assert dtype.is_floating == (known.kind == "floating") == (name in dtypes.FLOATS)
        assert dtype.is_integer == (name in dtypes.INTEGERS)
        assert dtype.is_complex == (known.kind == "complex") == (name in dtypes.COMPLEX)
        assert dtype.is_bool == (known.kind == "boolean")
        assert (dtype.is_unsigned and dtype.is_integer) == (known.kind == "unsigned")
        assert (dtype == tf.string) == (known.kind == "string")

    def test_tensorflow_has_no_other(self, tf: Any) -> None:
        for path in specs.MODULES:
            module = functools.reduce(getattr, path.split(".")[1:], tf)
            public = {name: getattr(module, name) for name in dir(module)}
            found = {n: v.name for n, v in public.items() if isinstance(v, tf.DType)}
            assert found == dtypes.TENSORFLOW_TYPES

    @pytest.mark.parametrize("name", dtypes.KNOWN)
    def test_letters_are_numpys(self, np: Any, tf: Any, name: str) -> None:
        if name == "bfloat16":
            assert dtypes.KNOWN[name].letter not in dtypes.NUMPY_CODES
            assert np.dtype(name).char == dtypes.KNOWN[name].letter
        else:
            assert np.dtype(dtypes.KNOWN[name].letter) == tf.as_dtype(name).as_numpy_dtype

    @pytest.mark.parametrize("name", dtypes.KNOWN)
    def test_limits(self, np: Any, name: str) -> None:
        if name in dtypes.INTEGERS:
            limits = np.iinfo(name)
        elif name == "float16":
            limits = np.finfo(name)
        else:
            assert name not in dtypes.LIMITS
            return
        assert dtypes.LIMITS[name] == (limits.min, limits.max)

    @pytest.mark.parametrize("name", dtypes.ITEMS)
    def test_items_of_arrays(self, np: Any, tf: Any, name: str) -> None:
        own = {"string": object, "str": str, "bytes": bytes}.get(name, name)
        filled = b"a" if name == "string" else "1" if name in ("str", "bytes") else 1
        (item,) = np.array([filled]).astype(own).tolist()
        assert type(item).__name__ == dtypes.ITEMS[name]

    def test_floats_that_numpy_has(self, np: Any) -> None:
        found = [n for n in dtypes.KNOWN if n != "string" and np.dtype(n).kind == "f"]
        assert found == list(dtypes.NUMPY_FLOATS)

    def test_texts_that_tensorflow_reads(self, tf: Any, np: Any) -> None:
        words = {*dtypes.TENSORFLOW_NAMES, *dtypes.NUMPY_NAMES, *dtypes.NUMPY_CODES, "<f4", "U3"}
        words |= {str(word) for word in getattr(np, "sctypeDict", ())}
        known = {word: self.takes(tf, word) for word in words}
        known = {word: name for word, name in known.items() if name in dtypes.KNOWN}
        assert known == dtypes.TENSORFLOW_NAMES

    def test_builtins_that_tensorflow_takes(self, tf: Any) -> None:
        types = (bool, int, float, complex, str, bytes, object, list, type(None))
        taken = {of.__name__: self.takes(tf, of) for of in types}
        assert {n: d for n, d in taken.items() if d is not None} == dtypes.TENSORFLOW_BUILTINS

    @pytest.mark.parametrize("kind", dtypes.TENSORFLOW_NATURAL)
    def test_natural_dtypes(self, tf: Any, np: Any, kind: str) -> None:
        value = VALUES[kind]
        for given in (value, [value]):
            assert tf.constant(given).dtype.name == dtypes.TENSORFLOW_NATURAL[kind]
            array = np.asarray(given)
            assert self.reads(np, array.dtype) == dtypes.NUMPY_NATURAL[kind]
            assert tf.constant(array).dtype.name == dtypes.NATURAL_THROUGH_NUMPY[kind]

    def test_builtins_that_numpy_takes(self, np: Any) -> None:
        types = (bool, int, float, complex, str, bytes, object)
        assert {of.__name__: self.reads(np, of) for of in types} == dtypes.NUMPY_NATURAL

    def test_types_of_numpy(self, tf: Any, np: Any) -> None:
        """All that TensorFlow takes are in the table, which has no others but another NumPy's."""
        found = {}
        for word in {*dir(np), *(name.removeprefix("np.") for name in dtypes.NUMPY_TYPES)}:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                one = getattr(np, word, None)
            if isinstance(one, type) and issubclass(one, np.generic) and self.takes(tf, one):
                found[f"np.{word}"] = self.reads(np, one)
                assert self.takes(tf, one) == dtypes.as_tensor(found[f"np.{word}"] or "")
        absent = {f"np.{word}" for word in self.absent(np)}
        present = {n: d for n, d in dtypes.NUMPY_TYPES.items() if n not in absent}
        assert found == present

    def test_words_that_numpy_reads(self, tf: Any, np: Any) -> None:
        """All whose dtypes the tables know, and no others but another NumPy's."""
        words = {word for word in getattr(np, "sctypeDict", ()) if isinstance(word, str)}
        for word in words | set(dtypes.NUMPY_NAMES):
            dtype = self.reads(np, word)
            if dtype is None:
                assert word in self.absent(np)
            elif dtypes.as_tensor(dtype) in dtypes.KNOWN:
                assert dtypes.numpy_name(word) == dtype
            else:
                assert dtypes.numpy_name(word) is None

    def test_codes_that_numpy_reads(self, np: Any) -> None:
        for code, dtype in dtypes.NUMPY_CODES.items():
            assert self.reads(np, code) == dtype
            for order in "<=|":
                assert self.reads(np, order + code) == dtypes.numpy_name(order + code) == dtype
        assert {self.reads(np, code) for code in ("U16", "<U16")} == {"str"}
        assert {self.reads(np, code) for code in ("S3", "|S3")} == {"bytes"}

    @pytest.mark.parametrize("name", sorted({*dtypes.NUMPY_TYPES.values()}))
    def test_arrays_as_tensors(self, tf: Any, np: Any, name: str) -> None:
        array = np.array(["1"] if dtypes.as_tensor(name) == "string" else [1]).astype(name)
        assert tf.constant(array).dtype.name == dtypes.as_tensor(name)

    def test_objects_become_tensors_only_as_texts(self, tf: Any, np: Any) -> None:
        for item in (True, 1, 0.5, 1j, None):
            with pytest.raises(ValueError, match="Unsupported object type"):
                tf.constant(np.array([item], object))

    @pytest.mark.parametrize("name", dtypes.KNOWN)
    def test_spelling_for_every_numpy(self, tf: Any, np: Any, name: str) -> None:
        if name != "bfloat16":
            assert self.takes(tf, getattr(np, dtypes.numpy_type(name))) == name

    @pytest.mark.filterwarnings("ignore::DeprecationWarning")  # "np.bool8" under NumPy 1
    def test_values_are_read_alike(self, tf: Any, np: Any) -> None:
        """By the interpreter and by the rules of functions, as the libraries read what they are."""
        words = {*dtypes.NUMPY_NAMES, *dtypes.NUMPY_CODES, *dtypes.TENSORFLOW_NAMES, "U8", "no"}
        given: list[tuple[Any, Value, Argument]] = [
            (word, const(word), Constant(word)) for word in words - self.absent(np)
        ]
        for of in (bool, int, float, complex, str, bytes, object):
            given.append((of, External(f"builtins.{of.__name__}"), Constant(of)))
        for name, dtype in dtypes.NUMPY_TYPES.items():
            if name.removeprefix("np.") not in self.absent(np):
                one = getattr(np, name.removeprefix("np."))
                given.append((one, External(name), Operand("npdtype", dtype)))
                given.append((np.dtype(one), DTypeValue(dtype, "np"), Operand("npdtype", dtype)))
        for real, value, argument in given:
            seen, read = view(argument), self.reads(np, real)
            taken = self.takes(tf, real)
            assert numpy_dtype(value) == dtype_of_argument(seen, "np") == read, real
            assert tensorflow_dtype(value) == dtype_of_argument(seen, "tf") == taken, real

    def absent(self, np: Any) -> set[str]:
        """Names that the installed NumPy does not have."""
        if np.__version__.startswith("1."):
            return {"bool", "long", "ulong"}
        return {word for words in dtypes.NUMPY_1_SYNONYMS.values() for word in words.split()}
