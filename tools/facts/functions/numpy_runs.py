"""Runs NumPy's functions and the methods of arrays on values of every dtype, rank and form."""

from __future__ import annotations

import ast
import inspect
import itertools
import random
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from tools.facts.functions.numpy_recipes import (
    A1,
    A2,
    GENERIC,
    HINTS,
    OPTIONAL,
    RECIPES,
    SIGNATURES,
)
from tools.facts.functions.probe import (
    NP_DTYPES,
    Point,
    Sample,
    Seen,
    T,
    abstract,
    altered,
    around,
    cast_to,
    each,
    formed,
    is_list,
    longer_and_shorter,
    make,
    method,
    ranked_as,
    run,
)

SKIP = frozenset(
    """
    test seterr seterrcall setbufsize set_printoptions printoptions get_include show_config
    show_runtime info lookfor deprecate deprecate_with_doc disp source who safe_eval
    add_docstring add_newdoc add_newdoc_ufunc byte_bounds errstate geterr geterrcall getbufsize
    get_printoptions set_string_function fromregex DataSource memmap nditer nested_iters
    ndenumerate ndindex broadcast vectorize frompyfunc fromfunction
    busday_count busday_offset is_busday busdaycalendar
    datetime_as_string datetime_data from_dlpack asmatrix mat matrix bmat chararray recarray
    record rec mask_indices fromiter einsum_path finfo iinfo ndarray flatiter ufunc generic
    number integer signedinteger unsignedinteger inexact floating complexfloating flexible
    character void object_ longdouble clongdouble longlong ulonglong datetime64 timedelta64
    poly1d seed get_state set_state RandomState bytes SeedSequence BitGenerator MT19937 PCG64
    PCG64DXSM Philox SFC64 get_bit_generator set_bit_generator default_rng Generator sctypeDict
    intc uintc short ushort byte ubyte long ulong cdouble csingle LinAlgError tofile dump dumps
    setfield setflags byteswap newbyteorder getfield view resize put partition ctypes data base
    flags sort fill to_device device interp_complex iterable require sctype2char issctype
    obj2sctype find_common_type cast asfarray trapz in1d product cumproduct sometrue alltrue
    round_ float_ complex_ string_ unicode_ msort row_stack compare_chararrays nan_to_num_
    tracemalloc_domain fastCopyAndTranspose maximum_sctype issubsctype recfromcsv recfromtxt
    assert_raises assert_raises_regex assert_warns assert_no_warnings assert_no_gc_cycles
    assert_string_equal assert_
    """.split()
)

SCALARS = tuple(
    """
    float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64 complex64 complex128
    bool_ intp half single double str_ bytes_ int_ uint
    """.split()
)
LEAVES = {
    "int": (2, "int64"),
    "float": (2.5, "float64"),
    "bool": (True, "bool"),
    "complex": (2j, "complex128"),
}
ATTRIBUTES = (
    "T",
    "shape",
    "ndim",
    "size",
    "dtype",
    "real",
    "imag",
    "nbytes",
    "itemsize",
    "strides",
    "flat",
)


CALLED: dict[str, Callable[..., Any]] = {
    "np.vectorize.call": lambda pyfunc, *args: np.vectorize(pyfunc)(*args),
    "np.frompyfunc.call": lambda pyfunc, *args: np.frompyfunc(pyfunc, len(args), 1)(*args),
}
"""What NumPy makes of the user's functions, called."""


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
        return [
            p.name
            for p in self.signature.parameters.values()
            if p.default is p.empty and p.kind.name.startswith(("POSITIONAL", "KEYWORD"))
        ]

    @property
    def defaults(self) -> dict[str, Any]:
        return {
            p.name: p.default
            for p in self.signature.parameters.values()
            if p.default is not p.empty
            and (p.default is None or isinstance(p.default, (bool, int, float, str)))
        }


def _parse(text: str) -> inspect.Signature | None:
    text = re.sub(r"<[^>]*>", "None", text)
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
    try:
        exec(f"def f({text}): pass", space)
    except Exception:
        return None
    return inspect.signature(space["f"])


def signature_of(name: str, function: Any) -> inspect.Signature | None:
    """The signature, from Python or else from the first line of the documentation."""
    short = name.rsplit(".", 1)[-1]
    if name in SIGNATURES:
        return _parse(SIGNATURES[name])
    if isinstance(function, np.ufunc):
        inputs = ["x"] if function.nin == 1 else [f"x{i + 1}" for i in range(function.nin)]
        return _parse(
            ", ".join(inputs)
            + ", out=None, *, where=True, casting='same_kind', order='K', dtype=None, subok=True"
        )
    if isinstance(function, type) and issubclass(function, np.generic):
        return _parse("x=0")
    if not name.startswith(("np.random", "ndarray")):
        try:
            return inspect.signature(function)
        except (ValueError, TypeError):
            pass
    doc = (getattr(function, "__doc__", "") or "").strip().split("\n\n")[0].replace("\n", " ")
    match = re.match(
        rf"(?:a\.|scalar\.)?{re.escape(short)}\((.*?)\)\s*(?:->.*)?$", doc
    ) or re.match(rf"(?:a\.)?{re.escape(short)}\((.*?)\)", doc)
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
    for prefix, module in (
        ("np.", np),
        ("np.linalg.", np.linalg),
        ("np.fft.", np.fft),
        ("np.random.", np.random),
        ("np.char.", np.char),
        ("np.testing.", np.testing),
    ):
        for name in dir(module):
            if name.startswith("_") or name in SKIP:
                continue
            if module is np.testing and not name.startswith("assert_"):
                continue
            try:
                value = getattr(module, name)
            except Exception:
                continue
            if not callable(value) or inspect.ismodule(value):
                continue
            if inspect.isclass(value) and not (
                prefix == "np." and (name in SCALARS or name == "dtype")
            ):
                continue
            found[prefix + name] = value
    found.update(CALLED)
    generator = np.random.default_rng(0)
    for name in dir(generator):
        if not name.startswith("_") and name not in SKIP and callable(getattr(generator, name)):
            found[f"np.random.Generator.{name}"] = getattr(generator, name)
    for name in dir(np.ndarray):
        if not name.startswith("_") and name not in SKIP and callable(getattr(np.ndarray, name)):
            found[f"ndarray.{name}"] = getattr(np.ndarray, name)
    result = []
    for name, value in sorted(found.items()):
        signature = signature_of(name, value)
        if signature is not None:
            function = method(name.split(".")[1]) if name.startswith("ndarray.") else value
            result.append(NpApi(name, function, signature))
    for name in ATTRIBUTES:
        signature = _parse("self")
        assert signature is not None
        result.append(NpApi(f"ndarray.{name}", lambda self, n=name: getattr(self, n), signature))
    return result


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
    except Exception as error:
        return Seen(error="?argument", text=str(error))
    args: list[Any] = []
    star = next((p for p in api.parameters if p.startswith("*") and not p.startswith("**")), None)
    more = next((p for p in api.parameters if p.startswith("**")), None)
    if more in real:
        real.update({f"key{number}": value for number, value in enumerate(real.pop(more))})
    positional = [
        p.name for p in api.signature.parameters.values() if p.kind.name.startswith("POSITIONAL_O")
    ]
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
            if name in real and (
                api.name.startswith("ndarray.") or name in positional or name in api.required
            ):
                args.append(real.pop(name))
            else:
                break
    return run(api.function, args, real)


class Worker:
    def __init__(self, api: NpApi) -> None:
        self.api = api
        bases = self.find()
        if bases and "subscripts" not in bases[0]:
            bases += [b for b in longer_and_shorter(bases[0]) if call(api, b).ok]
        tensors: list[str] = []
        for base in sorted(bases, key=len, reverse=True):
            tensors += [
                n for n, s in base.items() if (isinstance(s, T) or is_list(s)) and n not in tensors
            ]
        self.runs = NpRuns(api.name, api.parameters, api.defaults, bases, tensors)

    def find(self) -> list[dict[str, Sample]]:
        api = self.api
        recipe = RECIPES.get(
            api.name.replace("Generator.integers", "randint").replace("Generator.", "")
        )
        found = []
        for variant in (
            recipe if isinstance(recipe, list) else [recipe] if recipe is not None else []
        ):
            known = {n: s for n, s in variant.items() if n in api.parameters}
            if set(api.required) <= set(known) and call(api, known).ok:
                found.append(known)
        if found:
            return found
        if inspect.isclass(api.function) and issubclass(api.function, np.generic):
            return [{"x": A1}, {"x": T(np.array(2.0), "float64", "python")}]
        names = api.required + [
            p for p in api.parameters if p.startswith("*") and not p.startswith("**")
        ]
        if api.name.startswith("np.random.") and not api.required:
            names = [
                n for n in api.parameters if n in HINTS and n not in ("size", "dtype")
            ] or names
        if not names:
            return [{}] if call(api, {}).ok else []
        choices: list[list[Sample]] = []
        texts: tuple[Sample, ...] = (
            (np.array(["ab", "b"]), "a", 1, [["a"]]) if api.name.startswith("np.char.") else ()
        )
        for name in names:
            plain = name.lstrip("*")
            options: list[Sample] = [*texts, *HINTS.get(plain, ()), *GENERIC]
            if api.name.startswith("np.random.") and name != "x":
                # Parameters of distributions: numbers, as they are in programs.
                options.sort(
                    key=lambda o: isinstance(o, list) or getattr(o, "form", "") == "ndarray"
                )
            choices.append([[o, o] for o in options[:8]] if name.startswith("*") else options)
        if api.name.startswith("ndarray."):
            choices[0] = [A2, A1]
        ranked = sorted(
            itertools.islice(itertools.product(*(enumerate(c) for c in choices)), 50000),
            key=lambda combo: sum(i for i, _ in combo),
        )
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
        present = [
            n
            for n in self.runs.tensors
            if n in base and (isinstance(base[n], T) or is_list(base[n]))
        ]
        self.point(base, "base")
        arrays = formed(base, present, "ndarray") if present else dict(base)
        for dtype in NP_DTYPES:
            self.point(cast_to(arrays, present, dtype), "dtype")
            for name in present:
                self.point(cast_to(arrays, [name], dtype), "dtype")
                self.point(cast_to(base, [name], dtype), "dtype")
            scalars = ranked_as(arrays, present, 0)
            self.point(cast_to(scalars, present, dtype), "dtype")
            self.point(cast_to(formed(scalars, present, "npscalar"), present, dtype), "dtype")
            self.point(cast_to(formed(base, present, "npscalar"), present, dtype), "dtype")
        for name in present:
            for dtype in ("str", "bytes", "object"):
                changed = cast_to(arrays, [name], "string" if dtype == "object" else dtype)
                self.point(changed, "refuse", name, dtype)
                one = {**changed, name: each(changed[name], lambda x: x.ranked(1))}
                self.point(one, "refuse", name, dtype)
            for dtype in NP_DTYPES:
                self.point(cast_to(arrays, [name], dtype), "refuse", name, dtype)
        # Methods are those of arrays: lists have others of the same name.
        plain = [n for n in present if n != "self"]
        for leaf in LEAVES if plain else ():
            for scalar in (True, False):
                self.point(to_python(base, plain, leaf, scalar), "python")
                for name in plain:
                    for dtype in ("float32", "float64", "int32", "int64", "uint8", "bool"):
                        self.point(
                            to_python(cast_to(arrays, present, dtype), [name], leaf, scalar),
                            "python",
                        )
        for one, other in itertools.permutations(NP_DTYPES, 2) if len(present) > 1 else ():
            pair = cast_to(cast_to(arrays, present, one), present[1:], other)
            self.point(pair, "pair")
            scalar = {**pair, present[1]: each(pair[present[1]], lambda x: x.ranked(0))}
            self.point(scalar, "pair")
            self.point(formed(scalar, present[1:2], "npscalar"), "pair")
        for number in range(5):
            subsets = [[name] for name in present] + ([list(present)] if len(present) > 1 else [])
            for subset in subsets:
                self.point(ranked_as(base, subset, number), "rank")
                self.point(ranked_as(arrays, subset, number), "rank")
        self.options(base, arrays, present)
        self.random(base, arrays, present)

    def random(
        self,
        base: Mapping[str, Sample],
        arrays: Mapping[str, Sample],
        present: Sequence[str],
        seed: int = 0,
        count: int = 60,
    ) -> None:
        """Several arguments changed at once, so that no rule rests on one change at a time."""
        dice = random.Random(f"{self.api.name}{seed or ''}")
        options = {n: OPTIONAL[n] for n in self.api.parameters if OPTIONAL.get(n) and n not in base}
        for _ in range(count if options or present else 0):
            samples = dict(dice.choice((base, arrays)))
            for name, values in options.items():
                if dice.random() < 0.5:
                    samples[name] = dice.choice(values)
            if dice.random() < 0.5:
                samples = cast_to(samples, present, dice.choice(NP_DTYPES))
            if dice.random() < 0.5:
                samples = ranked_as(samples, present, dice.randrange(4))
            if dice.random() < 0.2 and present:
                name = dice.choice(present)
                samples = formed(
                    samples, [name], dice.choice(("npscalar", "python")[: 1 + (name != "self")])
                )
            self.point(samples, "random")

    def options(
        self, base: Mapping[str, Sample], arrays: Mapping[str, Sample], present: Sequence[str]
    ) -> None:
        for name in self.api.parameters:
            if name in present or (
                name in base and isinstance(base[name], (str, bytes)) and name != "dtype"
            ):
                continue
            default = self.api.defaults.get(name) if name not in base else None
            for value in OPTIONAL.get(name) or around(default):
                changed = {**arrays, name: value}
                if not self.point({**base, name: value}, "option", name).ok:
                    continue
                if name == "dtype":
                    for other, values in OPTIONAL.items():
                        if other in self.api.parameters and other not in {*base, name}:
                            for chosen in values:
                                self.point({**changed, other: chosen}, "option", name)
                    self.point({**changed, name: np.dtype(value)}, "option", name)
                    self.point({**changed, name: np.dtype(value).type}, "option", name)
                for number in range(5):
                    self.point(ranked_as(changed, present, number), "option", name)
                    for flag in (True, False) if "keepdims" in self.api.parameters else ():
                        if name == "axis":
                            ranked = ranked_as(changed, present, number)
                            self.point({**ranked, "keepdims": flag}, "option", name)
                for dtype in ("uint8", "int32", "int64", "float32", "bool", "complex64"):
                    self.point(cast_to(changed, present, dtype), "option", name)
        self.flags(arrays, present)

    def flags(self, arrays: Mapping[str, Sample], present: Sequence[str]) -> None:
        """Several flags at once: how many things come back may hang on all of them."""
        names = [n for n in self.api.parameters if n.startswith("return_") and OPTIONAL.get(n)]
        for count in range(2, len(names) + 1):
            for chosen in itertools.combinations(names, count):
                changed = {**arrays, **dict.fromkeys(chosen, True)}
                for number in range(1, 5):
                    ranked = ranked_as(changed, present, number)
                    for dtype in ("float64", "int32", "float32", "uint8", "bool"):
                        self.point(cast_to(ranked, present, dtype), "option", *chosen)
                    self.point({**ranked, "axis": 0}, "option", *chosen)


def to_python(
    samples: Mapping[str, Sample], names: Sequence[str], leaf: str, scalar: bool
) -> dict[str, Sample]:
    value, dtype = LEAVES[leaf]

    def change(x: T) -> T:
        return T(np.full(() if scalar else np.shape(x.array), value), dtype, "python")

    return altered(samples, names, change)


def sample_points(api: NpApi, seed: int) -> list[Point]:
    """Runs that the tables were not made from."""
    work = Worker(api)
    for base in work.runs.bases:
        present = [n for n in work.runs.tensors if n in base]
        work.random(base, formed(base, present, "ndarray"), present, seed, 25)
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
            except Exception:
                found.add(None)
        table.setdefault(section, {})[key] = found.pop() if len(found) == 1 else None

    for one, other in itertools.product(NP_DTYPES, repeat=2):
        a, b = np.ones(2, one), np.ones(2, other)
        for form, pairs in {
            "aa": [(a, b)],
            "as": [(a, b[0]), (a, np.array(b[0]))],
            "sa": [(a[0], b), (np.array(a[0]), b)],
            "ss": [(a[0], b[0]), (np.array(a[0]), b[0]), (a[0], np.array(b[0]))],
        }.items():
            put(form, f"{one},{other}", pairs)
    numbers = {"bool": [True], "int": [1, 300], "float": [0.5, 1e10], "complex": [1j]}
    for one, (leaf, values) in itertools.product(NP_DTYPES, numbers.items()):
        array = np.ones(2, one)
        put(f"a.{leaf}", one, [(array, v) for v in values])
        put(f"s.{leaf}", one, [(s, v) for v in values for s in (array[0], np.array(array[0]))])
    return table


def every(only: tuple[str, ...]) -> dict[str, Any]:
    """All runs under this NumPy."""
    found = {}
    for api in numpy_api():
        if only and not api.name.startswith(only):
            continue
        work = Worker(api)
        if work.runs.bases:
            np.random.seed(0)
            found[api.name] = work.all()
    return {"numpy": np.__version__, "runs": found, "promotion": promotion()}
