"""What the search for counterparts cannot find out by itself, and arguments to try."""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping

SETTINGS: Mapping[str, tuple[str, ...]] = {
    "axis": ("0", "-1", "1", "(0, 1)", "None"),
    "keepdims": ("True", "False"),
    "axes": ("(1, 0)", "(0, 2, 1)", "(2, 0, 1)", "None", "1", "2"),
    "*axes": ("1, 0", "0, 2, 1", "2, 0, 1", "(1, 0)", "(0, 2, 1)"),
    "shape": ("(-1,)", "(-1, 3)", "(3, 3)", "(2, 3, 3)", "(2, 3, 4)", "-1"),
    "*shape": ("-1", "-1, 3", "3, 3", "3, -1, 1", "(-1,)", "(-1, 3)", "(3, 3)"),
    "dtype": ("np.float32", "np.float64", "np.int32", "'int64'", "'float32'", "builtins.float", "builtins.int"),
    "repeats": ("2", "(1, 2, 3)"),
    "reps": ("(2,)", "(2, 1)", "(1, 2, 1)", "2"),
    "shift": ("1", "-1", "(1, 1)"),
    "decimals": ("0", "1"),
    "a_min": ("1", "0.5", "None"), "a_max": ("2", "1.5", "None"),
    "min": ("1", "0.5", "None"), "max": ("2", "1.5", "None"),
    "k": ("0", "1", "-1"),
    "n": ("1", "2"),
    "ord": ("1", "2"),
    "axis1": ("0", "1"), "axis2": ("1", "-1"), "source": ("0", "-1"), "destination": ("1", "0"),
    "indices": ("0", "1", "(0, 1)"),
    "indices_or_sections": ("3", "(1, 2)"),
    "pad_width": ("((1, 1),)", "((1, 1), (0, 2))", "((0, 1), (1, 0), (2, 2))", "1"),
    "num": ("3", "5"),
    "side": ("'left'", "'right'"),
    "subscripts": ("'ij,jk->ik'", "'i,i->'", "'ij,ij->ij'", "'ij,j->i'", "'bij,bjk->bik'"),
    "indexing": ("'ij'", "'xy'"),
    "fill_value": ("2", "0.5"),
    "sep": ("' '", "'/'", "','", "'.'", "'b'"),
    "maxsplit": ("1",),
    "old": ("'b'", "'c d'", "'.'", "'/'", "'dir/'"),
    "new": ("'e'", "''", "'/'", "'[0]'", r"'\\1'"),
    "chars": ("'x'", "' '"),
    "axisa": (), "axisb": (), "N": ("3",), "M": ("3",),
}  # fmt: skip
"""Arguments that are no tensors, by the name of the parameter; the first tells the usual kind."""
LISTS = frozenset({"arrays", "tup"})
"""Parameters that take several tensors in one list."""
LISTS_TOO = frozenset({
    ("np.array", "object"), ("np.asarray", "a"), ("np.asanyarray", "a"), ("builtins.sum", "iterable"),
    ("builtins.max", "iterable"), ("builtins.min", "iterable"), ("builtins.any", "iterable"),
    ("builtins.all", "iterable"), ("builtins.sorted", "iterable"), ("math.prod", "iterable"),
    ("str.join", "iterable"),
})  # fmt: skip
"""Functions and parameters that take a tensor or a list of them."""
PER_AXIS = frozenset({"reps", "pad_width"})
"""Settings that have an item for each axis."""
CONDITIONS = frozenset({"condition"})
"""Those that take a tensor of bool, whatever the dtype of the others."""
OWN_SETTINGS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("str.join", "self"): ("'b'", "' '", "'/'", "', '", "'.'"),
}
"""Those of one function alone."""
FORCED: Mapping[str, str] = {"np.zeros": "shape", "np.ones": "shape", "np.eye": "N"}
"""Settings that only matter where a tensor gives them."""
OPTIONAL_TENSORS = frozenset({"x", "y"})
"""Those that have defaults and yet take tensors."""
ALWAYS = frozenset({"*operands", "*xi", "*arrays", "*paths"})
"""Parameters of any number of tensors."""
PARAMETERS: Mapping[str, str] = {
    "math.log": "x base",
    "math.hypot": "x y",
    "builtins.max": "iterable other", "builtins.min": "iterable other",
    "builtins.sum": "iterable start", "builtins.any": "iterable", "builtins.all": "iterable",
    "builtins.sorted": "iterable", "builtins.len": "obj", "builtins.abs": "x",
    "builtins.pow": "base exp", "builtins.round": "number ndigits", "builtins.reversed": "sequence",
    "math.fsum": "seq", "math.prod": "iterable", "math.dist": "p q",
    "np.einsum": "subscripts *operands",
    "np.meshgrid": "*xi * indexing",
    "np.arange": "start_or_stop stop step",
    "np.array": "object dtype", "np.asarray": "a dtype", "np.asanyarray": "a dtype",
    "np.zeros": "shape dtype", "np.ones": "shape dtype", "np.eye": "N M k dtype",
    "np.concatenate": "arrays axis out * dtype",
    "os.path.join": "*paths", "os.path.basename": "p", "os.path.splitext": "p",
    "str.split": "self sep maxsplit", "str.join": "self iterable", "str.strip": "self chars",
    "str.lower": "self", "str.upper": "self", "str.replace": "self old new count",
    "str.rsplit": "self sep maxsplit", "str.title": "self",
    "ndarray.T": "self", "ndarray.size": "self", "ndarray.ndim": "self", "ndarray.mT": "self",
    "ndarray.real": "self", "ndarray.imag": "self", "ndarray.flat": "self",
    "ndarray.astype": "self dtype",
    "ndarray.reshape": "self *shape", "ndarray.transpose": "self *axes",
}  # fmt: skip
"""Parameters of what Python has no signature for, and of what is measured in parts only."""
ATTRIBUTES = frozenset({"T", "mT", "size", "ndim", "real", "imag", "flat"})

RECIPES: Mapping[str, tuple[str, ...]] = {
    "np.array": ("tf.convert_to_tensor({object})", "tf.cast({object}, {dtype})"),
    "np.asarray": ("tf.convert_to_tensor({a})", "tf.cast({a}, {dtype})"),
    "np.asanyarray": ("tf.convert_to_tensor({a})", "tf.cast({a}, {dtype})"),
    "np.astype": ("tf.cast({x}, {dtype})",),
    "np.diag": ("tf.linalg.diag({v})", "tf.linalg.diag_part({v})"),
    "np.diagonal": ("tf.linalg.diag_part({a})",),
    "np.take": ("tf.gather({a}, {indices})", "tf.gather({a}, {indices}, axis={axis})"),
    "ndarray.take": ("tf.gather({self}, {indices})", "tf.gather({self}, {indices}, axis={axis})"),
    "ndarray.compress": ("tf.boolean_mask({self}, {condition})",),
    "ndarray.diagonal": ("tf.linalg.diag_part({self})",),
    "np.roll": ("tf.roll({a}, {shift}, {axis})",),
    "np.linspace": ("tf.linspace({start}, {stop}, {num})", "tf.linspace({start}, {stop}, 50)"),
    "np.tensordot": ("tf.tensordot({a}, {b}, {axes})", "tf.tensordot({a}, {b}, 2)"),
    "np.row_stack": ("tf.stack({tup})", "tf.concat({tup}, axis=0)"),
    "np.zeros": ("tf.zeros({shape})", "tf.zeros({shape}, {dtype})"),
    "np.ones": ("tf.ones({shape})", "tf.ones({shape}, {dtype})"),
    "np.eye": ("tf.eye({N})",),
    "np.concatenate": ("tf.concat({arrays}, axis={axis})", "tf.concat({arrays}, axis=0)"),
    "np.clip": ("tf.clip_by_value({a}, {a_min}, {a_max})",),
    "ndarray.clip": ("tf.clip_by_value({self}, {min}, {max})",),
    "np.positive": ("tf.identity({x})",),
    "np.copy": ("tf.identity({a})",),
    "np.ravel": ("tf.reshape({a}, [-1])",),
    "np.hstack": ("tf.concat({tup}, axis=0)", "tf.concat({tup}, axis=1)"),
    "np.vstack": ("tf.stack({tup})", "tf.concat({tup}, axis=0)"),
    "np.dstack": ("tf.stack({tup}, axis=-1)", "tf.concat({tup}, axis=2)"),
    "np.column_stack": ("tf.stack({tup}, axis=1)", "tf.concat({tup}, axis=1)"),
    "np.append": ("tf.concat([{arr}, {values}], axis={axis})", "tf.concat([{arr}, {values}], axis=0)"),
    "np.flip": ("tf.reverse({m}, [{axis}])", "tf.reverse({m}, [0])"),
    "np.flipud": ("tf.reverse({m}, [0])",),
    "np.fliplr": ("tf.reverse({m}, [1])",),
    "np.tril": ("tf.linalg.band_part({m}, -1, 0)",),
    "np.triu": ("tf.linalg.band_part({m}, 0, -1)",),
    "np.dot": ("tf.tensordot({a}, {b}, 1)", "tf.matmul({a}, {b})", "tf.linalg.matvec({a}, {b})"),
    "np.matmul": ("tf.matmul({x1}, {x2})", "tf.linalg.matvec({x1}, {x2})", "tf.tensordot({x1}, {x2}, 1)"),
    "np.inner": ("tf.tensordot({a}, {b}, 1)", "tf.tensordot({a}, {b}, [-1, -1])"),
    "np.vdot": ("tf.tensordot({a}, {b}, 1)",),
    "np.outer": ("tf.tensordot({a}, {b}, 0)",),
    "np.real": ("tf.math.real({val})",),
    "np.imag": ("tf.math.imag({val})",),
    "np.log2": ("tf.math.log({x}) / np.log(2)",),
    "np.log10": ("tf.math.log({x}) / np.log(10)",),
    "np.full_like": ("tf.fill(tf.shape({a}), {fill_value})",),
    "np.transpose": ("tf.transpose({a})", "tf.transpose({a}, {axes})"),
    "np.compress": ("tf.boolean_mask({a}, {condition})",),
    "np.extract": ("tf.boolean_mask({arr}, {condition})",),
    "np.einsum": ("tf.einsum({subscripts}, {operands})",),
    "np.meshgrid": ("tf.meshgrid({xi})", "tf.meshgrid({xi}, indexing={indexing})"),
    "np.arange": ("tf.range({start_or_stop})", "tf.range({start_or_stop}, {stop})", "tf.range({start_or_stop}, {stop}, {step})"),
    "np.round": ("tf.round({a})",),
    "np.around": ("tf.round({a})",),
    "math.floor": ("tf.cast(tf.floor({x}), tf.int32)",),
    "math.ceil": ("tf.cast(tf.math.ceil({x}), tf.int32)",),
    "math.trunc": ("tf.cast({x}, tf.int32)",),
    "math.log2": ("tf.math.log({x}) / math.log(2)",),
    "math.log10": ("tf.math.log({x}) / math.log(10)",),
    "math.log": ("tf.math.log({x})", "tf.math.log({x}) / math.log({base})"),
    "math.fsum": ("tf.reduce_sum({seq})",),
    "math.prod": ("tf.reduce_prod({iterable})",),
    "math.dist": ("tf.norm(tf.subtract({p}, {q}))",),
    "math.hypot": ("tf.sqrt(tf.square({x}) + tf.square({y}))",),
    "math.fabs": ("tf.abs({x})",),
    "builtins.len": ("tf.shape({obj})[0]", "tf.strings.length({obj}, 'UTF8_CHAR')"),
    "builtins.abs": ("tf.abs({x})",),
    "builtins.sum": ("tf.reduce_sum({iterable})", "tf.reduce_sum({iterable}, axis=0)", "tf.add_n({iterable})"),
    "builtins.max": ("tf.reduce_max({iterable})", "tf.maximum({iterable}, {other})"),
    "builtins.min": ("tf.reduce_min({iterable})", "tf.minimum({iterable}, {other})"),
    "builtins.any": ("tf.reduce_any({iterable})",),
    "builtins.all": ("tf.reduce_all({iterable})",),
    "builtins.sorted": ("tf.sort({iterable})",),
    "builtins.pow": ("tf.pow({base}, {exp})",),
    "builtins.round": ("tf.round({number})", "tf.cast(tf.round({number}), tf.int32)"),
    "os.path.join": ("tf.strings.join([{paths}], '/')",),
    "os.path.basename": ("tf.strings.split({p}, '/')[-1]",),
    "str.split": ("tf.strings.split({self})", "tf.strings.split({self}, {sep})", "tf.strings.split({self}, {sep}, {maxsplit})"),
    "str.rsplit": ("tf.strings.split({self})", "tf.strings.split({self}, {sep})"),
    "str.join": ("tf.strings.reduce_join({iterable}, separator={self})",),
    "str.strip": ("tf.strings.strip({self})",),
    "str.lower": ("tf.strings.lower({self}, 'utf-8')",),
    "str.upper": ("tf.strings.upper({self}, 'utf-8')",),
    "str.replace": ("tf.strings.regex_replace({self}, {old}, {new})",),
    "ndarray.T": ("tf.transpose({self})",),
    "ndarray.mT": ("tf.linalg.matrix_transpose({self})",),
    "ndarray.size": ("tf.size({self})",),
    "ndarray.ndim": ("tf.rank({self})",),
    "ndarray.real": ("tf.math.real({self})",),
    "ndarray.imag": ("tf.math.imag({self})",),
    "ndarray.flat": ("tf.reshape({self}, [-1])",),
    "ndarray.flatten": ("tf.reshape({self}, [-1])",),
    "ndarray.ravel": ("tf.reshape({self}, [-1])",),
    "ndarray.copy": ("tf.identity({self})",),
    "ndarray.astype": ("tf.cast({self}, {dtype})",),
    "ndarray.reshape": ("tf.reshape({self}, [{shape}])", "tf.reshape({self}, {shape})"),
    "ndarray.transpose": ("tf.transpose({self})", "tf.transpose({self}, [{axes}])", "tf.transpose({self}, {axes})"),
    "ndarray.dot": ("tf.tensordot({self}, {other}, 1)", "tf.matmul({self}, {other})"),
    "ndarray.round": ("tf.round({self})",),
    "ndarray.conjugate": ("tf.math.conj({self})",),
    "np.conjugate": ("tf.math.conj({x})",),
}  # fmt: skip
"""Calls to try beside those that the search finds: counterparts of another form."""

ACCIDENTAL = frozenset({
    "np.array", "np.clip", "ndarray.clip", "np.real", "np.imag", "np.block", "np.require", "np.real_if_close", "np.unwrap", "np.trim_zeros",
    "np.asarray_chkfinite", "np.ascontiguousarray", "np.asfortranarray", "np.may_share_memory",
    "np.shares_memory", "np.median", "np.ptp", "np.bmat", "np.asmatrix", "np.matrix",
    "np.iscomplexobj", "np.isrealobj", "np.isfortran", "np.isscalar", "np.nan_to_num",
    "np.base_repr", "np.astype", "np.empty_like", "np.is_busday", "np.iscomplex", "np.isin",
    "np.isneginf", "np.isposinf", "np.isreal", "np.issubdtype", "np.iterable", "np.kaiser",
    "np.linalg.matrix_rank", "np.percentile", "np.quantile", "np.polyadd", "np.polysub",
    "np.fix", "np.trunc", "np.linalg.tensorinv", "np.linalg.matrix_power", "np.rollaxis", "np.signbit", "np.unique", "np.unique_values", "np.unique_inverse",
    "math.isclose", "np.isclose", "np.allclose", "np.copyto", "np.place", "np.put",
    "ndarray.byteswap", "ndarray.view", "ndarray.tobytes", "ndarray.dump", "ndarray.dumps",
    "ndarray.tofile", "ndarray.setflags", "ndarray.resize", "ndarray.sort", "ndarray.partition",
    "ndarray.fill", "ndarray.put", "ndarray.tolist", "ndarray.item", "ndarray.to_device",
})  # fmt: skip
"""Not searched for: they change an array, say how it is stored, or agree with another function
only on values that hold nothing out of the ordinary."""
