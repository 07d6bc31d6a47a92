"""What functions do with fractions, imaginary parts and numbers of the code, by running them."""

from __future__ import annotations

import calendar
import datetime
import importlib
import time
import warnings
from typing import Any

import pytest

from pyfunc_lint.tables import numbers

LEVELS = (0.3, 30)
"""Of a quantile and of a percentile."""
LISTS = ("stack", "concatenate", "vstack", "hstack")
REAL_ONLY = {"np.float32", "np.float64", "np.single", "np.double"}
"""They refuse complex numbers, or drop what is imaginary."""


def of(effect: str) -> list[str]:
    return [name for name, its in numbers.EFFECTS.items() if its == effect]


def result(name: str, value: Any) -> Any:
    """What a function gives for an array, with the least that it needs beside."""
    np = pytest.importorskip("numpy")
    owner, _, last = name.rpartition(".")
    if owner == "ndarray":
        more = {"reshape": (1, -1), "swapaxes": (0, 0), "clip": (0, 9), "astype": (value.dtype,)}
        return getattr(value, last)(*more.get(last, ()))
    if owner == "np.random.Generator":
        return getattr(np.random.default_rng(3), last)(size=len(value))
    function = eval(name, {"np": np})
    if owner == "np.random":
        sized = {} if last in ("rand", "randn") else {"size": len(value)}
        return function(**sized) if sized else function(len(value))
    if last in LISTS:
        return function([value, value])
    more = {
        "reshape": ((1, -1),), "swapaxes": (0, 0), "clip": (0, 9), "astype": (value.dtype,),
        "expand_dims": (0,), "arctan2": (3.0,), "divide": (3.0,), "true_divide": (3.0,),
        "maximum": (0,), "minimum": (9,), "multiply": (4,), "power": (2,),
        "convolve": ([1, 2],), "correlate": ([1, 2],), "hypot": (0,),
    }  # fmt: skip
    if last.endswith(("quantile", "percentile")):
        more[last] = (LEVELS[last.endswith("percentile")],)
    if last == "interp":
        return function([0.3, 1.6], range(len(value)), value)
    return function(value, *more.get(last, ()))


def is_whole(value: Any) -> bool:
    np = pytest.importorskip("numpy")
    return bool(np.all(np.real(value) % 1 == 0))


class TestNumPys:
    pytestmark = pytest.mark.tensorflow

    @pytest.fixture
    def np(self) -> Any:
        return pytest.importorskip("numpy")

    @pytest.fixture
    def whole(self, np: Any) -> Any:
        return np.array([1.0, 2.0, 5.0, 7.0])

    @pytest.fixture
    def fractions(self, np: Any) -> Any:
        return np.array([0.25, 1.75, 2.4, 5.8])

    @pytest.mark.parametrize("name", [*of("fractions"), *of("between")])
    def test_of_whole_numbers_they_make_fractions(self, name: str, whole: Any) -> None:
        given = whole.reshape(2, 2) if name.endswith("irfft2") else whole
        assert not is_whole(result(name, given))

    @pytest.mark.parametrize("name", of("between"))
    def test_between_two_elements_or_one_of_them(self, name: str, np: Any, whole: Any) -> None:
        function, most = eval(name, {"np": np}), numbers.WHOLE_OF[name]
        assert function(whole, most) == whole.max()
        assert function(whole, 0) == whole.min()
        assert function(whole[:3], most / 2) == whole[1]
        assert is_whole(function(whole, 0.3 * most, method="nearest"))

    @pytest.mark.parametrize("name", of("imaginary"))
    def test_what_is_imaginary(self, name: str, np: Any, whole: Any) -> None:
        given = whole.reshape(2, 2) if name.endswith("2") else whole
        found = result(name, np.stack([given, given * 3, given]))
        assert found.dtype == np.complex128

    @pytest.mark.parametrize("name", of("rounds"))
    def test_of_fractions_they_may_make_whole_floats(self, name: str, np: Any) -> None:
        for dtype in ("float32", "float64"):
            assert result(name, np.array([0.25], dtype)).dtype == dtype
            assert is_whole(result(name, np.array([0.25 if name == "np.multiply" else 2], dtype)))

    @pytest.mark.parametrize("name", sorted(numbers.FLOATING))
    @pytest.mark.parametrize("dtype", ["bool", "int8", "int64", "float16", "float32", "float64"])
    def test_of_some_float_dtype(self, name: str, dtype: str, np: Any) -> None:
        assert np.issubdtype(result(name, np.ones(3, dtype)).dtype, np.floating)

    @pytest.mark.parametrize("name", of("averages"))
    def test_with_a_kernel(self, name: str, np: Any, whole: Any) -> None:
        function = eval(name, {"np": np})
        assert is_whole(function(whole, [1, 2]))
        assert not is_whole(function(whole, [0.5, 0.25]))

    @pytest.mark.parametrize("name", [*of("keeps"), *of("computes"), *of("sizes")])
    def test_fractions_are_kept(self, name: str, fractions: Any) -> None:
        assert not is_whole(result(name, fractions))

    @pytest.mark.parametrize("name", [*of("keeps"), *of("computes"), *of("sizes")])
    def test_what_is_imaginary_is_kept(self, name: str, np: Any, fractions: Any) -> None:
        given = fractions * (1 + 2j)
        if name in REAL_ONLY:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                with pytest.raises((TypeError, np.exceptions.ComplexWarning)):
                    result(name, given)
            return
        found = result(name, given)
        assert np.any(np.imag(found)) == (numbers.EFFECTS[name] != "sizes")
        assert not is_whole(np.real(found))

    @pytest.mark.parametrize("name", of("keeps"))
    def test_the_numbers_themselves_are_kept(self, name: str, np: Any, whole: Any) -> None:
        assert {*np.real(result(name, whole)).ravel().tolist()} == {*whole.tolist()}

    @pytest.mark.parametrize("name", numbers.SHOWN)
    def test_numbers_that_are_shown(self, name: str, np: Any) -> None:
        shown = dict(zip(numbers.SHOWN[name], (7, 9), strict=False))
        more = {"np.full": (3,), "np.full_like": ([1, 2],), "np.where": ([True, False],)}
        if name == "np.full_like" or name == "np.full":
            found = eval(name, {"np": np})(*more[name], **shown)
        else:
            found = eval(name, {"np": np})(*more.get(name, ()), *shown.values())
        assert {*np.ravel(found).tolist()} == {*shown.values()}


@pytest.mark.parametrize("name", sorted(numbers.FRACTIONS_OF_PYTHON))
def test_fractions_of_python(name: str) -> None:
    module, _, last = name.rpartition(".")
    arguments = {"atan2": (1, 3), "random": (), "uniform": (1, 2), "gauss": (0, 1), "log": (3,)}
    found = getattr(importlib.import_module(module), last)(*arguments.get(last, (0.5,)))
    assert isinstance(found, float)
    assert not found.is_integer()


@pytest.mark.parametrize("name", numbers.CLOCKS)
def test_clocks(name: str) -> None:
    found = {
        "datetime.datetime.timestamp": lambda: datetime.datetime.now().timestamp(),
        "time.time": time.time,
        "time.time_ns": time.time_ns,
        "calendar.timegm": lambda: calendar.timegm(time.gmtime()),
    }[name]()
    assert numbers.CLOCKS[name] < found < 2 * numbers.CLOCKS[name]
