"""Runs NumPy's functions and the methods of arrays on values of every dtype, rank and form.

As a script it is the worker that runs under one NumPy (``--out FILE``): the same runs are made
under NumPy 1.26 and 2, and the rules must agree with both.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import itertools
import pickle
import random
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from functions_probe import (
    NP_DTYPES,
    Fresh,
    Point,
    Sample,
    Seen,
    T,
    abstract,
    make,
    run,
    t,
)

SKIP = frozenset(
    """test seterr seterrcall setbufsize set_printoptions printoptions get_include show_config
    show_runtime info lookfor deprecate deprecate_with_doc disp source who safe_eval add_docstring
    add_newdoc add_newdoc_ufunc byte_bounds errstate geterr geterrcall getbufsize get_printoptions
    set_string_function fromregex DataSource memmap nditer nested_iters ndenumerate ndindex broadcast
    vectorize frompyfunc apply_along_axis apply_over_axes piecewise fromfunction busday_count
    busday_offset is_busday busdaycalendar datetime_as_string datetime_data from_dlpack asmatrix mat
    matrix bmat chararray recarray record rec mask_indices fromiter einsum_path finfo iinfo
    ndarray flatiter ufunc generic number integer signedinteger unsignedinteger inexact floating
    complexfloating flexible character void object_ longdouble clongdouble longlong ulonglong datetime64
    timedelta64 poly1d seed get_state set_state RandomState bytes SeedSequence BitGenerator MT19937 PCG64
    PCG64DXSM Philox SFC64 get_bit_generator set_bit_generator default_rng Generator
    sctypeDict intc uintc short ushort byte ubyte long ulong cdouble csingle LinAlgError
    tofile dump dumps setfield setflags byteswap newbyteorder getfield view resize put partition
    ctypes data base flags sort fill to_device device interp_complex iterable require
    sctype2char issctype obj2sctype find_common_type cast asfarray trapz in1d product cumproduct sometrue
    alltrue round_ float_ complex_ string_ unicode_ msort row_stack compare_chararrays nan_to_num_
    tracemalloc_domain fastCopyAndTranspose maximum_sctype issubsctype recfromcsv recfromtxt
    savetxt savez savez_compressed save""".split()
)

A2 = T(np.array([[2.0, 1.0], [1.0, 3.0]]), "float64", "ndarray")
A1 = T(np.array([1.0, 2.0]), "float64", "ndarray")
S = T(np.array(2.0), "float64", "python")
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
    "decimals": (1,), "old": ("a",), "new": ("b",), "i": (2,), "sub": ("a",), "prefix": ("a",), "suffix": ("a",), "width": (3,),
}  # fmt: skip
OPTIONAL: dict[str, tuple[Sample, ...]] = {
    "axis": (None, 0, -1, 1, (0, 1)), "keepdims": (True, False), "size": (None, 3, (2,), (2, 3), ()), "shape": ((2,), 4, ()),
    "dtype": ("float32", "float64", "int32", "int64", "uint8", "bool", "complex64", "float16", "int16"),
    "reps": ((2, 2),), "return_index": (True, False), "return_inverse": (True, False), "return_counts": (True, False), "full": (True, False),
    "retstep": (True, False), "endpoint": (False,), "newshape": ((2, 2), (-1,), -1), "new_shape": ((2, 2), (-1,), -1), "decimals": (0, 2), "ord": (1, 2, None), "axes": ((1, 0), None), "ndmin": (2,),
    "weights": (), "density": (True,), "bins": (3,), "step": (1, 0.5), "stop": (5, 5.0), "start": (0, 0.5), "num": (3,), "high": (5,), "replace": (False,), "k": (0, 1),
    "p": (), "x": (A1,), "y": (A1,), "q": ([25, 50],), "indices_or_sections": ([1],), "sparse": (False,), "mode": ("same", "valid", "constant", "reflect", "edge"), "n": (8,), "delimiter": (",",), "copy": (True,),
    "nan": (0.0,), "ddof": (1,), "M": (3,), "prepend": (), "optional": (), "compute_uv": (False,), "rowvar": (False,), "allow_pickle": (True,), "count": (-1,), "d0": (),
}  # fmt: skip
RECIPES: dict[str, Any] = {
    "np.arange": [{"start": T(np.array(5), "int64", "python")}, {"start": T(np.array(0), "int64", "python"), "stop": T(np.array(5), "int64", "python")},
                  {"start": T(np.array(0), "int64", "python"), "stop": T(np.array(5), "int64", "python"), "step": T(np.array(1), "int64", "python")}],
    "np.where": [{"condition": T(np.array([True, False]), "bool", "ndarray")}, {"condition": T(np.array([True, False]), "bool", "ndarray"), "x": A1, "y": A1}],
    "np.zeros": {"shape": (2, 2)}, "np.ones": {"shape": (2, 2)}, "np.empty": {"shape": (2, 2)},
    "np.full": {"shape": (2, 2), "fill_value": T(np.array(1.0), "float64", "python")},
    "np.eye": {"N": 3}, "np.identity": {"n": 3}, "np.array": {"object": A2}, "np.asarray": {"a": A2}, "np.linspace": {"start": T(np.array(0.0), "float64", "python"), "stop": T(np.array(1.0), "float64", "python")},
    "np.load": {"file": "probe.npy"}, "np.loadtxt": {"fname": "probe.txt"}, "np.genfromtxt": {"fname": "probe.txt"}, "np.fromfile": {"file": "probe.txt", "dtype": "uint8"},
    "np.frombuffer": {"buffer": b"12345678"}, "np.fromstring": {"string": "1 2 3", "sep": " "},
    "np.concatenate": {"arrays": [A2, A2]}, "np.clip": {"a": A2, "a_min": S, "a_max": T(np.array(3.0), "float64", "python")},
    "np.random.randint": [{"low": T(np.array(5), "int64", "python")}, {"low": T(np.array(0), "int64", "python"), "high": T(np.array(5), "int64", "python")}],
    "np.random.rand": [{}, {"*args": [2]}, {"*args": [2, 3]}], "np.random.randn": [{}, {"*args": [2]}, {"*args": [2, 3]}],
    "np.random.choice": [{"a": A1}, {"a": T(np.array(3), "int64", "python")}], "np.random.permutation": [{"x": A2}, {"x": T(np.array(3), "int64", "python")}],
    "np.random.uniform": {"low": S, "high": T(np.array(3.0), "float64", "python")}, "np.random.normal": {"loc": S, "scale": S}, "np.random.shuffle": {"x": A2},
    "np.meshgrid": {"*xi": [A1, A1]}, "np.einsum": {"subscripts": "ij,jk->ik", "*operands": [A2, A2]}, "np.broadcast_arrays": {"*args": [A1, A1]},
    "np.interp": {"x": A1, "xp": A1, "fp": A1}, "np.select": {"condlist": [T(np.array([True, False]), "bool", "ndarray")], "choicelist": [A1]},
    "np.squeeze": {"a": T(np.array([[1.0, 2.0]]), "float64", "ndarray")}, "np.bincount": {"x": T(np.array([0, 1]), "int64", "ndarray")},
    "np.unravel_index": {"indices": T(np.array([0, 1]), "int64", "ndarray"), "shape": (2, 2)}, "np.histogram": {"a": A1}, "np.digitize": {"x": A1, "bins": A1},
    "np.insert": {"arr": A1, "obj": 0, "values": T(np.array(1.0), "float64", "python")}, "np.delete": {"arr": A1, "obj": 0}, "np.append": {"arr": A1, "values": A1},
    "np.expand_dims": {"a": A2, "axis": 0}, "np.take": {"a": A2, "indices": T(np.array([0, 1]), "int64", "ndarray"), "axis": 0}, "np.transpose": {"a": A2}, "np.pad": {"array": A2, "pad_width": 1},
    "np.reshape": {"a": A2, "shape": (4,), "newshape": (4,)}, "np.copy": {"a": A2}, "np.dtype": {"dtype": "float32"}, "np.can_cast": {"from_": "float32", "to": "float64"},
    "np.issubdtype": {"arg1": "float32", "arg2": "float64"}, "np.result_type": {"*arrays_and_dtypes": [A1, A1]}, "np.save": {"file": "saved.npy", "arr": A2}, "np.convolve": {"a": A1, "v": A1}, "np.correlate": {"a": A1, "v": A1},
    "np.dot": {"a": A2, "b": A2}, "np.matmul": {"x1": A2, "x2": A2}, "np.polyfit": {"x": T(np.array([1.0, 2.0, 3.0]), "float64", "ndarray"), "y": T(np.array([1.0, 2.0, 3.0]), "float64", "ndarray"), "deg": 1}, "np.polyval": {"p": A1, "x": A1},
    "ndarray.astype": {"self": A2, "dtype": "float32"}, "ndarray.reshape": [{"self": A2, "shape": (4,)}, {"self": A2, "*shape": [4]}, {"self": A2, "*shape": [2, 2]}, {"self": A2, "*shape": [-1, 1]}, {"self": A2, "*shape": [(4,)]},
                        {"self": A2, "*shape": [(2, 2)]}, {"self": A2, "*shape": [(1, 2, 2)]}],
    "ndarray.transpose": [{"self": A2}, {"self": A2, "*axes": [1, 0]}], "ndarray.item": [{"self": T(np.array(2.0), "float64", "ndarray")}, {"self": A1, "*args": [0]}],
    "ndarray.tolist": {"self": A2}, "ndarray.tobytes": {"self": A2}, "ndarray.squeeze": {"self": T(np.array([[1.0, 2.0]]), "float64", "ndarray")},
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
SCALARS = ("float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
           "complex64", "complex128", "bool_", "intp", "half", "single", "double", "str_", "bytes_", "int_", "uint")  # fmt: skip
LEAVES = {"int": (2, "int64"), "float": (2.5, "float64"), "bool": (True, "bool"), "complex": (2j, "complex128")}
ATTRIBUTES = ("T", "shape", "ndim", "size", "dtype", "real", "imag", "nbytes", "itemsize", "strides", "flat")


@dataclass
class NpApi:
    """One function of NumPy."""

    name: str
    function: Callable[..., Any]
    signature: inspect.Signature

    @property
    def parameters(self) -> list[str]:
        stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
        return [stars.get(p.kind, "") + p.name for p in self.signature.parameters.values()]

    @property
    def required(self) -> list[str]:
        return [p.name for p in self.signature.parameters.values()
                if p.default is p.empty and p.kind.name.startswith(("POSITIONAL", "KEYWORD"))]  # fmt: skip

    @property
    def defaults(self) -> dict[str, Any]:
        return {p.name: p.default for p in self.signature.parameters.values()
                if p.default is not p.empty and (p.default is None or isinstance(p.default, (bool, int, float, str)))}  # fmt: skip


def _parse(text: str) -> inspect.Signature | None:
    space: dict[str, Any] = {"np": np, "_NoValue": None, "no": None}
    try:
        tree = ast.parse(f"def f({text}): pass")
    except SyntaxError:
        return None
    arguments = tree.body[0].args  # type: ignore[attr-defined]
    for default in [*arguments.defaults, *arguments.kw_defaults]:
        if default is not None:
            try:
                ast.literal_eval(default)
            except ValueError:
                space.setdefault(ast.unparse(default).split(".")[0], None)
    text = re.sub(r"<[^>]*>", "None", text)
    try:
        exec(f"def f({text}): pass", space)  # noqa: S102 - a signature from NumPy's own documentation
    except Exception:  # noqa: BLE001
        return None
    return inspect.signature(space["f"])


def signature_of(name: str, function: Any) -> inspect.Signature | None:
    """The signature, from Python or else from the first line of the documentation."""
    short = name.rsplit(".", 1)[-1]
    if name in SIGNATURES:
        return _parse(SIGNATURES[name])
    if isinstance(function, np.ufunc):
        inputs = ["x"] if function.nin == 1 else [f"x{i + 1}" for i in range(function.nin)]
        return _parse(", ".join(inputs) + ", out=None, *, where=True, casting='same_kind', order='K', dtype=None, subok=True")
    if isinstance(function, type) and issubclass(function, np.generic):
        return _parse("x=0")
    if not name.startswith(("np.random", "ndarray")):
        try:
            return inspect.signature(function)
        except (ValueError, TypeError):
            pass
    doc = (getattr(function, "__doc__", "") or "").strip().split("\n\n")[0].replace("\n", " ")
    match = re.match(rf"(?:a\.|scalar\.)?{re.escape(short)}\((.*?)\)\s*(?:->.*)?$", doc) or re.match(
        rf"(?:a\.)?{re.escape(short)}\((.*?)\)", doc)  # fmt: skip
    if match is None:
        return None
    text = re.sub(r"\[,?\s*", ", ", match.group(1)).replace("]", "").strip(" ,")
    text = re.sub(r"\b(\w+), (?=\w)", r"\1, ", text)
    if name.startswith("ndarray."):
        text = f"self, {text}" if text else "self"
    return _parse(text.replace("/, ", "").replace(", /", ""))


def numpy_api() -> list[NpApi]:
    """NumPy's functions, and the methods and attributes of arrays."""
    found: dict[str, Any] = {}
    for prefix, module in (("np.", np), ("np.linalg.", np.linalg), ("np.fft.", np.fft), ("np.random.", np.random), ("np.char.", np.char)):
        for name in dir(module):
            if name.startswith("_") or name in SKIP:
                continue
            try:
                value = getattr(module, name)
            except Exception:  # noqa: BLE001
                continue
            if not callable(value) or inspect.ismodule(value):
                continue
            if inspect.isclass(value) and not (prefix == "np." and (name in SCALARS or name == "dtype")):
                continue
            found[prefix + name] = value
    for name in dir(np.ndarray):
        if not name.startswith("_") and name not in SKIP and callable(getattr(np.ndarray, name)):
            found[f"ndarray.{name}"] = getattr(np.ndarray, name)
    result = []
    for name, value in sorted(found.items()):
        signature = signature_of(name, value)
        if signature is not None:
            function = _method(name.split(".")[1]) if name.startswith("ndarray.") else value
            result.append(NpApi(name, function, signature))
    for name in ATTRIBUTES:
        signature = _parse("self")
        assert signature is not None
        result.append(NpApi(f"ndarray.{name}", lambda self, n=name: getattr(self, n), signature))
    return result


def _method(name: str) -> Callable[..., Any]:
    def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        return getattr(self, name)(*args, **kwargs)

    return call


# --- runs ---------------------------------------------------------------------------------------


@dataclass
class NpRuns:
    """All runs of one function under one NumPy."""

    name: str
    parameters: list[str]
    defaults: dict[str, Any]
    bases: list[dict[str, Sample]]
    tensors: list[str]
    points: list[Point] = field(default_factory=list)


def call(api: NpApi, samples: Mapping[str, Sample], world: str = "eager") -> Seen:
    """One run."""
    try:
        real = {name: make(sample, world) for name, sample in samples.items()}
    except Exception as error:  # noqa: BLE001
        return Seen(error="?argument", text=str(error))
    args: list[Any] = []
    star = next((p for p in api.parameters if p.startswith("*") and not p.startswith("**")), None)
    positional = [p.name for p in api.signature.parameters.values() if p.kind.name.startswith("POSITIONAL_O")]
    if star and star in real:
        for name in api.parameters:
            if name == star:
                break
            if name in real:
                args.append(real.pop(name))
        args += real.pop(star)
    else:
        # Functions written in C often take their first arguments by position only.
        for name in api.parameters:
            if name in real and (api.name.startswith("ndarray.") or name in positional or name in api.required):
                args.append(real.pop(name))
            else:
                break
    return run(api.function, args, real)


class Worker:
    def __init__(self, api: NpApi, known: Sequence[dict[str, Sample]] = ()) -> None:
        self.api = api
        bases = list(known) or self.find()
        tensors: list[str] = []
        for base in sorted(bases, key=len, reverse=True):
            tensors += [n for n, s in base.items() if (isinstance(s, T) or _is_list(s)) and n not in tensors]
        self.runs = NpRuns(api.name, api.parameters, api.defaults, bases, tensors)

    def find(self) -> list[dict[str, Sample]]:
        api = self.api
        recipe = RECIPES.get(api.name)
        found = []
        for variant in recipe if isinstance(recipe, list) else [recipe] if recipe is not None else []:
            known = {n: s for n, s in variant.items() if n in api.parameters}
            if set(api.required) <= set(known) and call(api, known).ok:
                found.append(known)
        if found:
            return found
        if inspect.isclass(api.function) and issubclass(api.function, np.generic):
            return [{"x": A1}, {"x": T(np.array(2.0), "float64", "python")}]
        names = api.required + [p for p in api.parameters if p.startswith("*") and not p.startswith("**")]
        if api.name.startswith("np.random.") and not api.required:
            names = [n for n in api.parameters if n in HINTS and n not in ("size", "dtype")] or names
        if not names:
            return [{}] if call(api, {}).ok else []
        choices: list[list[Sample]] = []
        texts: tuple[Sample, ...] = (np.array(["ab", "b"]), "a", 1, [["a"]]) if api.name.startswith("np.char.") else ()
        for name in names:
            plain = name.lstrip("*")
            options: list[Sample] = [*texts, *HINTS.get(plain, ()), *GENERIC]
            choices.append([[o, o] for o in options[:8]] if name.startswith("*") else options)
        if api.name.startswith("ndarray."):
            choices[0] = [A2, A1]
        ranked = sorted(itertools.islice(itertools.product(*(enumerate(c) for c in choices)), 50000),
                        key=lambda combo: sum(i for i, _ in combo))  # fmt: skip
        deadline = time.monotonic() + 2
        for combo in ranked[:3000]:
            samples = {name: value for name, (_, value) in zip(names, combo, strict=True)}
            if call(api, samples).ok:
                return [samples]
            if time.monotonic() > deadline:
                break
        return []

    def point(self, samples: Mapping[str, Sample], *tag: Any) -> Seen:
        seen = call(self.api, samples)
        if not seen.error.startswith("?"):
            arguments = {n: abstract(s, "eager") for n, s in samples.items()}
            self.runs.points.append(Point(arguments, "eager", seen, tag))
        return seen

    def all(self) -> NpRuns:
        for base in self.runs.bases:
            self.base(base)
        return self.runs

    def base(self, base: Mapping[str, Sample]) -> None:
        present = [n for n in self.runs.tensors if n in base and (isinstance(base[n], T) or _is_list(base[n]))]
        self.point(base, "base")
        arrays = to_form(base, present, "ndarray") if present else dict(base)
        for dtype in NP_DTYPES:
            self.point(cast(arrays, present, dtype), "dtype")
            for name in present:
                self.point(cast(arrays, [name], dtype), "dtype")
                self.point(cast(base, [name], dtype), "dtype")
            scalars = {n: _each(s, lambda x: x.ranked(0)) if n in present else s for n, s in arrays.items()}
            self.point(cast(scalars, present, dtype), "dtype")
            self.point(cast(to_form(scalars, present, "npscalar"), present, dtype), "dtype")
            self.point(cast(to_form(base, present, "npscalar"), present, dtype), "dtype")
        for name in present:
            for dtype in ("str", "bytes", "object"):
                changed = cast(arrays, [name], "string" if dtype == "object" else dtype)
                self.point(changed, "refuse", name, dtype)
                one = {**changed, name: _each(changed[name], lambda x: x.ranked(1))}
                self.point(one, "refuse", name, dtype)
            for dtype in NP_DTYPES:
                self.point(cast(arrays, [name], dtype), "refuse", name, dtype)
        for leaf in LEAVES:
            for scalar in (True, False):
                self.point(to_python(base, present, leaf, scalar), "python")
                for name in present:
                    for dtype in ("float32", "float64", "int32", "int64", "uint8", "bool"):
                        self.point(to_python(cast(arrays, present, dtype), [name], leaf, scalar), "python")
        for one, other in itertools.permutations(NP_DTYPES, 2) if len(present) > 1 else ():
            pair = cast(cast(arrays, present, one), present[1:], other)
            self.point(pair, "pair")
            scalar = {**pair, present[1]: _each(pair[present[1]], lambda x: x.ranked(0))}
            self.point(scalar, "pair")
            self.point(to_form(scalar, present[1:2], "npscalar"), "pair")
        for number in range(5):
            subsets = [[name] for name in present] + ([list(present)] if len(present) > 1 else [])
            for subset in subsets:
                self.point(_ranked(base, subset, number), "rank")
                self.point(_ranked(arrays, subset, number), "rank")
        self.options(base, arrays, present)
        self.random(base, arrays, present)

    def random(self, base: Mapping[str, Sample], arrays: Mapping[str, Sample], present: Sequence[str],
               seed: int = 0, count: int = 60) -> None:
        """Several arguments changed at once, so that no rule rests on one change at a time."""
        dice = random.Random(f"{self.api.name}{seed or ''}")
        options = {n: OPTIONAL[n] for n in self.api.parameters if OPTIONAL.get(n) and n not in base}
        for _ in range(count if options or present else 0):
            samples = dict(dice.choice((base, arrays)))
            for name, values in options.items():
                if dice.random() < 0.5:
                    samples[name] = dice.choice(values)
            if dice.random() < 0.5:
                samples = cast(samples, present, dice.choice(NP_DTYPES))
            if dice.random() < 0.5:
                samples = _ranked(samples, present, dice.randrange(4))
            if dice.random() < 0.2 and present:
                samples = to_form(samples, [dice.choice(present)], dice.choice(("npscalar", "python")))
            self.point(samples, "random")

    def options(self, base: Mapping[str, Sample], arrays: Mapping[str, Sample], present: Sequence[str]) -> None:
        for name in self.api.parameters:
            if name in present or (name in base and isinstance(base[name], (str, bytes)) and name != "dtype"):
                continue
            for value in OPTIONAL.get(name, ()):
                changed = {**arrays, name: value}
                if not self.point({**base, name: value}, "option", name).ok:
                    continue
                if name == "dtype":
                    self.point({**changed, name: np.dtype(value)}, "option", name)
                    self.point({**changed, name: np.dtype(value).type}, "option", name)
                for number in range(5):
                    self.point(_ranked(changed, present, number), "option", name)
                    if name == "axis" and "keepdims" in self.api.parameters:
                        self.point({**_ranked(changed, present, number), "keepdims": True}, "option", name)
                for dtype in ("uint8", "int32", "int64", "float32", "bool", "complex64"):
                    self.point(cast(changed, present, dtype), "option", name)


def _is_list(sample: Sample) -> bool:
    return type(sample) in (list, tuple) and bool(sample) and all(isinstance(i, T) for i in sample)


def _each(sample: Sample, change: Callable[[T], T]) -> Sample:
    return change(sample) if isinstance(sample, T) else type(sample)(change(item) for item in sample)


def cast(samples: Mapping[str, Sample], names: Sequence[str], dtype: str) -> dict[str, Sample]:
    return {n: _each(s, lambda x: x.cast(dtype)) if n in names else s for n, s in samples.items()}


def to_form(samples: Mapping[str, Sample], names: Sequence[str], form: str) -> dict[str, Sample]:
    return {n: _each(s, lambda x: replace(x, form=form)) if n in names else s for n, s in samples.items()}


def _ranked(samples: Mapping[str, Sample], names: Sequence[str], number: int) -> dict[str, Sample]:
    return {n: _each(s, lambda x: x.ranked(number)) if n in names else s for n, s in samples.items()}


def to_python(samples: Mapping[str, Sample], names: Sequence[str], leaf: str, scalar: bool) -> dict[str, Sample]:
    value, dtype = LEAVES[leaf]

    def change(x: T) -> T:
        return T(np.full(() if scalar else np.shape(x.array), value), dtype, "python")

    return {n: _each(s, change) if n in names else s for n, s in samples.items()}


def sample_points(api: NpApi, seed: int) -> list[Point]:
    """Runs that the tables were not made from."""
    work = Worker(api)
    for base in work.runs.bases:
        present = [n for n in work.runs.tensors if n in base]
        work.random(base, to_form(base, present, "ndarray"), present, seed, 25)
    return work.runs.points


# --- promotion ----------------------------------------------------------------------------------


def promotion() -> dict[str, dict[str, str | None]]:
    """dtype with dtype, for arrays ("a"), scalars and 0-d arrays ("s") and Python numbers."""
    table: dict[str, dict[str, str | None]] = {}

    def put(section: str, key: str, values: list[Any]) -> None:
        found = set()
        for args in values:
            try:
                found.add(np.result_type(*args).name)
            except Exception:  # noqa: BLE001 - out of bounds for the dtype
                found.add(None)
        table.setdefault(section, {})[key] = found.pop() if len(found) == 1 else None

    for one, other in itertools.product(NP_DTYPES, repeat=2):
        a, b = np.ones(2, one), np.ones(2, other)
        for form, pairs in {
            "aa": [(a, b)], "as": [(a, b[0]), (a, np.array(b[0]))], "sa": [(a[0], b), (np.array(a[0]), b)],
            "ss": [(a[0], b[0]), (np.array(a[0]), b[0]), (a[0], np.array(b[0]))],
        }.items():  # fmt: skip
            put(form, f"{one},{other}", pairs)
    numbers = {"bool": [True], "int": [1, 300], "float": [0.5, 1e10], "complex": [1j]}
    for one, (leaf, values) in itertools.product(NP_DTYPES, numbers.items()):
        array = np.ones(2, one)
        put(f"a.{leaf}", one, [(array, v) for v in values])
        put(f"s.{leaf}", one, [(s, v) for v in values for s in (array[0], np.array(array[0]))])
    return table


def worker(out: str, known: Mapping[str, Any]) -> None:
    """All runs under this NumPy, written to a file."""
    np.save("probe.npy", np.ones(3))
    Path("probe.txt").write_text("1 2 3\n")
    found = {}
    for api in numpy_api():
        work = Worker(api, known.get(api.name, ()))
        if work.runs.bases:
            np.random.seed(0)
            found[api.name] = work.all()
    with open(out, "wb") as file:
        pickle.dump({"numpy": np.__version__, "runs": found, "promotion": promotion()}, file)


if __name__ == "__main__":
    import os
    import tempfile

    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    os.chdir(tempfile.mkdtemp())
    import functions_np  # pickles must name the module, not "__main__"

    functions_np.worker(arguments.out, {})

__all__ = ["Fresh", "NpApi", "NpRuns", "Worker", "call", "numpy_api", "t"]
