"""Arguments on which NumPy's functions work, and signatures that NumPy does not tell."""
# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import numpy as np

from tools.facts.functions.probe import Sample, T

A2 = T(np.array([[2.0, 1.0], [1.0, 3.0]]), "float64", "ndarray")
A1 = T(np.array([1.0, 2.0]), "float64", "ndarray")
S = T(np.array(2.0), "float64", "python")
LARGE = T(np.array([7.0, 8.0]), "float64", "ndarray")


def first(*values: Any) -> Any:
    """The first argument."""
    return values[0]


def half(value: Any, *_: Any) -> Any:
    """Half of the first argument."""
    return value * 0.5


def one(*_: Any) -> int:
    """Always the same."""
    return 1


def large(value: Any, *_: Any) -> Any:
    """Whether the first argument is."""
    return value > 1


OVER_ROWS = (np.sum, np.argsort, np.argmax, half, one)
OF_NUMBERS = (first, half, one, large)
"""What a user gives: the result follows the function, so that no rule rests on one."""
GENERIC: tuple[Sample, ...] = (
    A2, A1, [A1, A1], T(np.array([0, 1]), "int64", "ndarray"), T(np.array([True, False]), "bool", "ndarray"), 1, 2,
    (2, 2), "a", [1, 2],
)  # fmt: skip
HINTS: dict[str, tuple[Sample, ...]] = {
    "shape": ((2, 2), (4,)), "newshape": ((4,),), "new_shape": ((4,),), "axis": (0,), "dtype": ("float32", "float64"), "N": (3,), "M": (3,),
    "num": (3,), "start": (0,), "stop": (5,), "step": (1,), "reps": (2,), "repeats": (2,), "pad_width": (1,),
    "indices": (T(np.array([0, 1]), "int64", "ndarray"),), "ind": ([0],), "q": (0.5, 50), "bins": (3, A1), "v": (A1,),
    "indices_or_sections": (2,), "k": (1,), "n": (2, 3), "kth": (0,), "source": (0,), "destination": (1,), "axis1": (0,), "axis2": (1,),
    "low": (T(np.array(0), "int64", "python"), S), "high": (T(np.array(5), "int64", "python"),), "size": (3,), "p": (0.5,), "lam": (T(np.array(1.0), "float64", "python"),), "loc": (S,), "scale": (S,),
    "mean": (A1,), "cov": (A2,), "pvals": ([0.5, 0.5],), "alpha": ([1.0, 2.0],), "object": (A2,), "buffer": (b"12345678",),
    "string": ("1 2 3",), "file": ("probe.npy",), "fname": ("probe.txt",), "sep": (" ",), "fill_value": (T(np.array(1.0), "float64", "python"),), "x": (A2, A1), "xp": (A1,), "fp": (A1,),
    "condition": (T(np.array([True, False]), "bool", "ndarray"), A2), "choices": ([A1, A1],), "arys": (A2,), "tup": ([A2, A2],), "arrays": ([A2, A2],),
    "seq": ([A2, A2],), "a_min": (S,), "a_max": (T(np.array(3.0), "float64", "python"),), "min": (S,), "max": (T(np.array(3.0), "float64", "python"),), "left": (S,), "right": (T(np.array(4.0), "float64", "python"),),
    "mode": (S,), "deg": (1,), "obj": (0,), "values": (A1, T(np.array(1.0), "float64", "python")), "nvec": (2,), "shift": (1,), "source_": (0,),
    "ngood": (3,), "nbad": (3,), "nsample": (2,), "dfnum": (2.0,), "dfden": (2.0,), "df": (2.0,), "nonc": (1.0,), "mu": (0.0,), "kappa": (1.0,), "a": (A2, A1, S, 2.0, 1.5), "b": (A2, A1, S, 2.0),
    "subscripts": ("ij,jk->ik",), "obj1": (1,), "from_": ("float32",), "to": ("float64",), "arr": (A2, A1), "mask": (T(np.array([True, False]), "bool", "ndarray"),), "vals": ([1.0],), "order": ((1, 0), "C", 1),
    "decimals": (1,), "actual": (A2,), "desired": (A2,), "old": ("a",), "new": ("b",), "i": (2,), "sub": ("a",), "prefix": ("a",), "suffix": ("a",), "width": (3,),
}  # fmt: skip
OPTIONAL: dict[str, tuple[Sample, ...]] = {
    "axis": (None, 0, -1, 1, (0, 1)), "keepdims": (True, False), "size": (None, 3, (2,), (2, 3), ()), "shape": ((2,), 4, ()),
    "dtype": ("float32", "float64", "int32", "int64", "uint8", "bool", "complex64", "float16", "int16"),
    "reps": ((2, 2),), "return_index": (True, False), "return_inverse": (True, False), "return_counts": (True, False), "full": (True, False),
    "retstep": (True, False), "endpoint": (False,), "newshape": ((2, 2), (-1,), -1), "new_shape": ((2, 2), (-1,), -1), "decimals": (0, 2), "ord": (1, 2, None), "axes": ((1, 0), None, 1, 0), "ndmin": (2,),
    "weights": (), "density": (True,), "bins": (3,), "step": (1, 0.5), "stop": (5, 5.0), "start": (0, 0.5), "num": (3,), "high": (5,), "replace": (False,), "k": (0, 1),
    "p": (), "x": (A1,), "y": (A1,), "q": ([25, 50],), "indices_or_sections": ([1], [0, 1, 1], 1), "sparse": (False,), "mode": ("same", "valid", "constant", "reflect", "edge", "reduced", "complete"),
    "range": ((0.0, 5.0),), "n": (8,), "delimiter": (",",), "copy": (True,),
    "nan": (0.0,), "ddof": (1,), "M": (3,), "prepend": (), "optional": (), "compute_uv": (False,), "rowvar": (False,), "allow_pickle": (True,), "count": (-1,), "d0": (),
}  # fmt: skip
RECIPES: dict[str, Any] = {
    "np.arange": [{"start": T(np.array(5), "int64", "python")}, {"start": T(np.array(0), "int64", "python"), "stop": T(np.array(5), "int64", "python")},
                  {"start": T(np.array(0), "int64", "python"), "stop": T(np.array(5), "int64", "python"), "step": T(np.array(1), "int64", "python")}],
    "np.random.gamma": {"shape": S}, "np.random.standard_gamma": {"shape": S},
    "np.where": [{"condition": T(np.array([True, False]), "bool", "ndarray")}, {"condition": T(np.array([True, False]), "bool", "ndarray"), "x": A1, "y": A1}],
    "np.zeros": {"shape": (2, 2)}, "np.ones": {"shape": (2, 2)}, "np.empty": {"shape": (2, 2)},
    "np.full": {"shape": (2, 2), "fill_value": T(np.array(1.0), "float64", "python")},
    "np.eye": {"N": 3}, "np.identity": {"n": 3}, "np.array": {"object": A2}, "np.asarray": {"a": A2}, "np.linspace": {"start": T(np.array(0.0), "float64", "python"), "stop": T(np.array(1.0), "float64", "python")},
    "np.load": [{"file": "probe.npy"}, {"file": "probe2.npy"}, {"file": "probe.npz"}],
    "np.loadtxt": [{"fname": "probe.txt"}, {"fname": "probe2.txt"}], "np.genfromtxt": [{"fname": "probe.txt"}, {"fname": "probe2.txt"}], "np.fromfile": {"file": "probe.txt", "dtype": "uint8"},
    "np.frombuffer": {"buffer": b"12345678"}, "np.fromstring": {"string": "1 2 3", "sep": " "},
    "np.concatenate": {"arrays": [A2, A2]}, "np.clip": {"a": A2, "a_min": S, "a_max": T(np.array(3.0), "float64", "python")},
    "np.random.randint": [{"low": T(np.array(5), "int64", "python")}, {"low": T(np.array(0), "int64", "python"), "high": T(np.array(5), "int64", "python")}],
    "np.random.rand": [{}, {"*args": [2]}, {"*args": [2, 3]}], "np.random.randn": [{}, {"*args": [2]}, {"*args": [2, 3]}],
    "np.random.choice": [{"a": A1}, {"a": T(np.array(3), "int64", "python")}, {"a": T(np.array(2), "int64", "python"), "p": T(np.array([0.25, 0.75]), "float64", "ndarray")}], "np.random.permutation": [{"x": A2}, {"x": T(np.array(3), "int64", "python")}],
    "np.random.uniform": {"low": S, "high": T(np.array(3.0), "float64", "python")}, "np.random.normal": {"loc": S, "scale": S}, "np.random.shuffle": {"x": A2},
    "np.meshgrid": {"*xi": [A1, A1]}, "np.einsum": [{"subscripts": e, "*operands": [A2, A2]} for e in ("ij,jk->ik", "ij,ij->", "ij,jk->i", "ij,kl->ijkl")], "np.broadcast_arrays": {"*args": [A1, A1]},
    "np.interp": {"x": A1, "xp": A1, "fp": A1}, "np.select": {"condlist": [T(np.array([True, False]), "bool", "ndarray")], "choicelist": [A1]},
    "np.squeeze": [{"a": T(np.array([[1.0, 2.0]]), "float64", "ndarray")}, {"a": A2}], "np.bincount": {"x": T(np.array([0, 1]), "int64", "ndarray")},
    "np.unravel_index": {"indices": T(np.array([0, 1]), "int64", "ndarray"), "shape": (2, 2)}, "np.histogram": {"a": A1}, "np.digitize": {"x": A1, "bins": A1},
    "np.insert": {"arr": A1, "obj": 0, "values": T(np.array(1.0), "float64", "python")}, "np.delete": {"arr": A1, "obj": 0}, "np.append": {"arr": A1, "values": A1},
    "np.expand_dims": {"a": A2, "axis": 0}, "np.take": {"a": A2, "indices": T(np.array([0, 1]), "int64", "ndarray"), "axis": 0}, "np.transpose": {"a": A2}, "np.pad": {"array": A2, "pad_width": 1},
    "np.reshape": {"a": A2, "shape": (4,), "newshape": (4,)}, "np.copy": {"a": A2}, "np.dtype": {"dtype": "float32"}, "np.can_cast": {"from_": "float32", "to": "float64"},
    "np.issubdtype": {"arg1": "float32", "arg2": "float64"}, "np.result_type": {"*arrays_and_dtypes": [A1, A1]}, "np.convolve": {"a": A1, "v": A1}, "np.correlate": {"a": A1, "v": A1},
    "np.save": {"file": "saved.npy", "arr": A2}, "np.savetxt": {"fname": "saved.txt", "X": A2},
    "np.savez": [{"file": "saved.npz", "*args": [A2]}, {"file": "saved.npz", "**kwds": [A2]}],
    "np.savez_compressed": [{"file": "saved2.npz", "*args": [A2]}, {"file": "saved2.npz", "**kwds": [A2]}],
    "np.testing.assert_array_less": [{"x": A1, "y": LARGE}, {"actual": A1, "desired": LARGE}],
    "np.apply_along_axis": [{"func1d": f, "axis": 0, "arr": A2} for f in OVER_ROWS], "np.apply_over_axes": [{"func": f, "a": A2, "axes": [0]} for f in (np.sum, np.mean)],
    "np.vectorize.call": [{"pyfunc": f, "*args": [A2]} for f in OF_NUMBERS], "np.frompyfunc.call": [{"pyfunc": f, "*args": [A2]} for f in OF_NUMBERS],
    "np.piecewise": [{"x": A1, "condlist": [T(np.array([True, False]), "bool", "ndarray")], "funclist": f} for f in ([1, 2], [half, 0.5])],
    "np.dot": {"a": A2, "b": A2}, "np.matmul": {"x1": A2, "x2": A2}, "np.polyfit": {"x": T(np.array([1.0, 2.0, 3.0]), "float64", "ndarray"), "y": T(np.array([1.0, 2.0, 3.0]), "float64", "ndarray"), "deg": 1}, "np.polyval": {"p": A1, "x": A1},
    "ndarray.astype": {"self": A2, "dtype": "float32"}, "ndarray.reshape": [{"self": A2, "shape": (4,)}, {"self": A2, "*shape": [4]}, {"self": A2, "*shape": [2, 2]}, {"self": A2, "*shape": [-1, 1]}, {"self": A2, "*shape": [(4,)]},
                        {"self": A2, "*shape": [(2, 2)]}, {"self": A2, "*shape": [(1, 2, 2)]}],
    "ndarray.transpose": [{"self": A2}, {"self": A2, "*axes": [1, 0]}], "ndarray.item": [{"self": T(np.array(2.0), "float64", "ndarray")}, {"self": A1, "*args": [0]}],
    "ndarray.tolist": {"self": A2}, "ndarray.tobytes": {"self": A2}, "ndarray.squeeze": [{"self": T(np.array([[1.0, 2.0]]), "float64", "ndarray")}, {"self": A2}],
    "ndarray.take": {"self": A2, "indices": T(np.array([0, 1]), "int64", "ndarray")}, "ndarray.dot": {"self": A2, "b": A2}, "ndarray.clip": [{"self": A2, "min": S, "max": T(np.array(3.0), "float64", "python")}, {"self": A2, "min": S}],
    "ndarray.repeat": {"self": A2, "repeats": 2}, "ndarray.nonzero": {"self": A2}, "ndarray.compress": {"condition": T(np.array([True, False]), "bool", "ndarray"), "self": A2}, "ndarray.choose": {"self": T(np.array([0, 1]), "int64", "ndarray"), "choices": [A1, A1]},
    "ndarray.searchsorted": {"self": A1, "v": A1}, "ndarray.swapaxes": {"self": A2, "axis1": 0, "axis2": 1}, "ndarray.itemset": {},
}  # fmt: skip
SIGNATURES = {
    "np.arange": "start, stop=None, step=1, dtype=None, *, like=None", "np.where": "condition, x=None, y=None", "np.empty": "shape, dtype=float, order='C'",
    "np.dtype": "dtype, align=False, copy=False", "np.concatenate": "arrays, axis=0, out=None, *, dtype=None, casting='same_kind'", "np.random.rand": "*args", "np.random.randn": "*args",
    "ndarray.reshape": "self, *shape, order='C', copy=None", "ndarray.transpose": "self, *axes", "ndarray.item": "self, *args", "ndarray.flatten": "self, order='C'", "ndarray.ravel": "self, order='C'",
    "ndarray.tolist": "self", "ndarray.nonzero": "self", "ndarray.conj": "self", "ndarray.conjugate": "self", "ndarray.astype": "self, dtype, order='K', casting='unsafe', subok=True, copy=True",
    "np.einsum": "subscripts, *operands, out=None, dtype=None", "np.float32": "x=0", "np.lexsort": "keys, axis=-1", "np.reshape": "a, shape, order='C'", "np.array": "object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None",
    "np.vdot": "a, b", "np.dot": "a, b, out=None", "np.inner": "a, b", "np.copyto": "dst, src", "np.random.choice": "a, size=None, replace=True, p=None",
}  # fmt: skip
