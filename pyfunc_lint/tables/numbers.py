"""What functions do with the numbers that they are given: fractions, imaginary parts, constants.

`tests/test_models_numbers.py` runs every one of them.
"""

from __future__ import annotations

from typing import Literal

Effect = Literal[
    "fractions", "between", "imaginary", "rounds", "averages", "keeps", "computes", "sizes"
]
"""What a function of NumPy's makes of floats.

"fractions": no whole numbers. "between": some of its elements, or what lies between them.
"imaginary": complex numbers. "rounds": a float again, which may be a whole number. "averages":
sums of products with a kernel, so that what is weighted with fractions is one. "keeps": the same
numbers, "computes": other ones of the same class, "sizes": those of complex numbers are real.
"""


def _each(prefix: str, names: str, effect: Effect) -> dict[str, Effect]:
    return {prefix + name: effect for name in names.split()}


EFFECTS: dict[str, Effect] = {
    **_each(
        "np.",
        "mean average std var nanmean nanstd log log2 log10 log1p exp expm1 sin cos tan tanh sinh "
        "arctan arctan2 divide true_divide interp fft.irfft fft.irfft2 fft.irfftn",
        "fractions",
    ),
    **_each(
        "np.random.",
        "rand randn random random_sample uniform normal standard_normal Generator.random "
        "Generator.uniform Generator.normal Generator.standard_normal",
        "fractions",
    ),
    **_each("ndarray.", "mean std var", "fractions"),
    **_each("np.", "percentile quantile nanpercentile nanquantile", "between"),
    **_each("np.fft.", "fft fft2 fftn rfft rfft2 rfftn", "imaginary"),
    **_each(
        "np.",
        "round around rint floor ceil trunc fix maximum minimum multiply power square",
        "rounds",
    ),
    **_each("ndarray.", "round", "rounds"),
    **_each("np.", "convolve correlate", "averages"),
    **_each(
        "np.",
        "array asarray ascontiguousarray copy reshape ravel transpose expand_dims squeeze stack "
        "concatenate vstack hstack swapaxes flip sort float32 float64 single double complex64 "
        "complex128",
        "keeps",
    ),
    **_each("ndarray.", "copy reshape ravel flatten transpose squeeze swapaxes", "keeps"),
    **_each("np.", "clip nan_to_num max min sum astype", "computes"),
    **_each("ndarray.", "clip max min sum astype", "computes"),
    **_each("np.", "abs absolute", "sizes"),
}
"""By canonical name."""
FLOATING = frozenset({"np.rint", "np.hypot", "np.linalg.norm"})
"""What gives some float dtype, whatever real numbers come in."""
SHOWN: dict[str, tuple[str, ...]] = {
    "np.full": ("fill_value",), "np.full_like": ("fill_value",),
    "np.where": ("x", "y"), "np.int16": ("x",), "np.int32": ("x",), "np.int64": ("x",),
}  # fmt: skip
"""Functions that put a number of the code into their result, and which parameters are such."""
WHOLE_OF = {
    "np.percentile": 100, "np.nanpercentile": 100, "np.quantile": 1, "np.nanquantile": 1,
}  # fmt: skip
"""The level at which a function gives the largest element."""

# -- Python's -------------------------------------------------------------------------------

FRACTIONS_OF_PYTHON = frozenset(
    {
        "math.sin", "math.cos", "math.tan", "math.tanh", "math.asin", "math.acos", "math.atan",
        "math.atan2", "math.exp", "math.expm1", "math.log", "math.log1p", "random.random",
        "random.uniform", "random.gauss",
    }
)  # fmt: skip
"""Functions of the standard library whose results are no whole numbers."""
TODAY = 1.7e9
"""Seconds since 1970. Which time it is does not matter, only how many digits it has."""
CLOCKS = {
    "datetime.datetime.timestamp": TODAY, "time.time": TODAY, "calendar.timegm": TODAY,
    "time.time_ns": TODAY * 1e9,
}  # fmt: skip
"""Functions that tell the time, and about what they give."""
