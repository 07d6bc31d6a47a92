"""What the bodies of the random programs are made of: expressions, and what they are for.

An operation says which values it is meant for and roughly what it gives. That only steers the
generator towards programs that get somewhere; whether an operation works is for TensorFlow to say.
``mistakes`` are what people write on a value that they take for another kind.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

INTEGERS = ("int32", "int64", "uint8", "int16")
FLOATS = ("float32", "float64", "float16")
_CLASSES = {"i": INTEGERS, "f": FLOATS, "b": ("bool",), "s": ("string",), "c": ("complex64",)}


@dataclass(frozen=True)
class Value:
    """A name of the program with a guess at what it holds.

    ``form``: "tensor" (eager), "symbolic", "array", "scalar" (of NumPy), "bytes", "str", "int",
    "float", "bool", "list", "shape".
    """

    text: str
    form: str
    dtype: str = ""
    rank: int = 0


@dataclass(frozen=True)
class Operation:
    """A template with the values it is meant for and the value it is guessed to give."""

    template: str
    forms: tuple[str, ...]
    classes: str
    ranks: str
    form: str
    dtype: str
    rank: str

    def suits(self, value: Value) -> bool:
        """Whether the operation is meant for the value."""
        if value.form not in self.forms:
            return False
        if value.form in ("tensor", "symbolic", "array", "scalar"):
            if not any(value.dtype in _CLASSES[name] for name in self.classes):
                return False
            if self.ranks.endswith("+"):
                return value.rank >= int(self.ranks[:-1])
            return self.ranks == "*" or value.rank == int(self.ranks)
        return True

    def result(self, text: str, value: Value) -> Value:
        """The guessed result, held by the name ``text``."""
        rank = _rank(self.rank, value.rank)
        form = value.form if self.form == "same" else self.form
        if form == "np":
            form = "array" if rank else "scalar"
        if form == "mixed":
            form = value.form
        dtype = _dtype(self.dtype, value.dtype)
        if form in ("array", "scalar") and dtype == "string":
            form = "array" if rank else "bytes"
        return Value(text, form, dtype, rank)


def _rank(rule: str, rank: int) -> int:
    if rule == "same":
        return rank
    return rank + int(rule) if rule[0] in "+-" else int(rule)


def _dtype(rule: str, dtype: str) -> str:
    whole = dtype in INTEGERS or dtype == "bool"
    if rule == "same":
        return dtype
    if rule == "float":  # a division, a root, a mean
        return "float64" if whole else dtype
    if rule == "sum":
        return "int64" if whole else dtype
    return rule


_ORDER = ("bool", "uint8", "int16", "int32", "int64", "float16", "float32", "float64")


def together(first: Value, second: Value) -> Value:
    """A guess at what an operator makes of two values."""
    if "tensor" in (first.form, second.form) or "symbolic" in (first.form, second.form):
        kept = first if first.form in ("tensor", "symbolic") else second
        return replace(kept, rank=max(first.rank, second.rank))
    numpy = [value for value in (first, second) if value.form in ("array", "scalar")]
    if not numpy:
        return first if first.form == "float" else second
    rank = max(first.rank, second.rank)
    dtypes = {value.dtype for value in numpy}
    if any(value.form == "float" for value in (first, second)) and dtypes <= set(_ORDER[:5]):
        dtypes = {"float64"}
    highest = max(dtypes, key=lambda dtype: _ORDER.index(dtype) if dtype in _ORDER else 9)
    if highest in ("float16", "float32") and dtypes & {"int32", "int64"}:
        highest = "float64"
    return Value("", "array" if rank else "scalar", highest, rank)


def _table(text: str) -> tuple[Operation, ...]:
    """One operation a line: template | forms, classes, ranks | form, dtype, rank of the result."""
    operations = []
    for line in text.strip().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        template, operand, result = line.strip().split(" | ")
        forms, classes, ranks, *_ = [*operand.split(), *["ifbs", "*"][len(operand.split()) - 1 :]]
        form, dtype, rank = (*result.split(), "same", "same")[:3]
        operations.append(
            Operation(template, tuple(forms.split(",")), classes, ranks, form, dtype, rank)
        )
    return tuple(operations)


TENSOR_OPERATIONS = _table("""
{x} + 1 | tensor,symbolic if | same
{x} * 2 | tensor,symbolic if | same
{x} * 2.0 | tensor,symbolic f | same
{x} + 0.5 | tensor,symbolic f | same
{x} - {y} | tensor,symbolic if | same
{x} * {y} | tensor,symbolic if | same
{x} + {y} | tensor,symbolic ifs | same
{x} / 2 | tensor,symbolic if | same float
{x} // 2 | tensor,symbolic if | same
{x} % 3 | tensor,symbolic if | same
{x} ** 2 | tensor,symbolic if | same
-{x} | tensor,symbolic if | same
abs({x}) | tensor,symbolic if | same
1 - {x} | tensor,symbolic if | same
{x} > 0 | tensor,symbolic if | same bool
{x} == {y} | tensor,symbolic ifs | same bool
{x} != 1 | tensor,symbolic if | same bool
~{x} | tensor,symbolic b | same
{x} & {y} | tensor,symbolic b | same
tf.square({x}) | tensor,symbolic if | same
tf.add({x}, 1) | tensor,symbolic if | same
tf.multiply({x}, {y}) | tensor,symbolic if | same
tf.maximum({x}, 0) | tensor,symbolic if | same
tf.sqrt({x}) | tensor,symbolic f | same
tf.exp({x}) | tensor,symbolic f | same
tf.round({x}) | tensor,symbolic f | same
tf.math.log1p({x}) | tensor,symbolic f | same
tf.nn.relu({x}) | tensor,symbolic f | same
tf.nn.softmax({x}) | tensor,symbolic f 1+ | same
tf.clip_by_value({x}, 0, 1) | tensor,symbolic if | same
tf.identity({x}) | tensor,symbolic ifbs | same
tf.zeros_like({x}) | tensor,symbolic ifb | same
tf.ones_like({x}) | tensor,symbolic if | same
tf.where({x} > 0, {x}, 0) | tensor,symbolic if | same
tf.cast({x}, tf.float32) | tensor,symbolic ifb | same float32
tf.cast({x}, tf.float64) | tensor,symbolic ifb | same float64
tf.cast({x}, tf.int32) | tensor,symbolic ifb | same int32
tf.cast({x}, tf.int64) | tensor,symbolic ifb | same int64
tf.cast({x}, tf.uint8) | tensor,symbolic ifb | same uint8
tf.cast({x}, tf.bool) | tensor,symbolic if | same bool
tf.cast({x}, "float32") | tensor,symbolic ifb | same float32
tf.cast({x}, np.float64) | tensor,symbolic ifb | same float64
tf.cast({x}, {x}.dtype) | tensor,symbolic ifb | same
tf.reduce_sum({x}) | tensor,symbolic if | same same 0
tf.reduce_mean({x}) | tensor,symbolic if | same same 0
tf.reduce_max({x}, axis=-1) | tensor,symbolic if 1+ | same same -1
tf.reduce_any({x}) | tensor,symbolic b | same same 0
tf.reduce_all({x}) | tensor,symbolic b | same same 0
tf.argmax({x}, axis=-1) | tensor,symbolic if 1+ | same int64 -1
tf.sort({x}) | tensor,symbolic if 1+ | same
tf.cumsum({x}) | tensor,symbolic if 1+ | same
tf.reverse({x}, axis=[0]) | tensor,symbolic if 1+ | same
tf.shape({x}) | tensor,symbolic ifbs | same int32 1
tf.size({x}) | tensor,symbolic ifbs | same int32 0
tf.rank({x}) | tensor,symbolic ifbs | same int32 0
tf.reshape({x}, [-1]) | tensor,symbolic ifbs | same same 1
tf.expand_dims({x}, 0) | tensor,symbolic ifbs | same same +1
tf.expand_dims({x}, axis=-1) | tensor,symbolic ifbs | same same +1
tf.stack([{x}, {y}]) | tensor,symbolic ifbs | same same +1
tf.concat([{x}, {y}], axis=0) | tensor,symbolic ifbs 1+ | same
tf.one_hot({x}, 4) | tensor,symbolic i | same float32 +1
tf.constant([1.0, 2.0]) | tensor,symbolic ifb | same float32 1
tf.range(3) | tensor,symbolic ifb | same int32 1
tf.zeros([2]) | tensor,symbolic ifb | same float32 1
tf.ones([2, 2], tf.int64) | tensor,symbolic ifb | same int64 2
tf.random.uniform([2]) | tensor,symbolic ifb | same float32 1
tf.convert_to_tensor({x}) | tensor,symbolic ifbs | same
tf.norm({x}) | tensor,symbolic f | same same 0
tf.math.is_nan({x}) | tensor,symbolic f | same bool
tf.logical_not({x}) | tensor,symbolic b | same
tf.gather({x}, [0]) | tensor,symbolic ifbs 1+ | same
tf.tile({x}, [2]) | tensor,symbolic ifbs 1 | same
tf.transpose({x}) | tensor,symbolic ifb 2 | same
tf.squeeze({x}) | tensor,symbolic ifbs | same same 0
tf.pow({x}, 2) | tensor,symbolic if | same
tf.math.floordiv({x}, 2) | tensor,symbolic if | same
tf.math.divide_no_nan({x}, 2.0) | tensor,symbolic f | same
tf.divide({x}, 2) | tensor,symbolic if | same float
tf.truediv({x}, 2) | tensor,symbolic if | same float
tf.abs({x}) | tensor,symbolic if | same
tf.sign({x}) | tensor,symbolic if | same
tf.floor({x}) | tensor,symbolic f | same
tf.sigmoid({x}) | tensor,symbolic f | same
tf.tensordot({x}, {x}, 1) | tensor,symbolic f 1 | same same 0
tf.matmul({x}, {x}) | tensor,symbolic f 2 | same
tf.linalg.trace({x}) | tensor,symbolic f 2 | same same 0
tf.einsum("i->", {x}) | tensor,symbolic f 1 | same same 0
tf.unstack({x}, num=2)[0] | tensor,symbolic ifb 1 | same same 0
tf.split({x}, 2)[0] | tensor,symbolic ifb 1 | same
tf.pad({x}, [[1, 1]]) | tensor,symbolic if 1 | same
tf.roll({x}, 1, axis=0) | tensor,symbolic if 1+ | same
tf.fill([2], 1.5) | tensor,symbolic ifb | same float32 1
tf.eye(2) | tensor,symbolic ifb | same float32 2
tf.linspace(0.0, 1.0, 3) | tensor,symbolic ifb | same float32 1
tf.math.bincount(tf.cast({x}, tf.int32)) | tensor,symbolic ifb 1 | same int32 1
tf.math.top_k({x}, 1)[0] | tensor,symbolic if 1 | same
tf.argsort({x}) | tensor,symbolic if 1+ | same int32
tf.unique({x})[0] | tensor,symbolic if 1 | same
tf.boolean_mask({x}, {x} > 0) | tensor,symbolic if 1 | same
tf.math.reduce_std({x}) | tensor,symbolic f | same same 0
tf.math.count_nonzero({x}) | tensor,symbolic ifb | same int64 0
tf.signal.rfft({x}) | tensor,symbolic f 1 | same complex64
tf.saturate_cast({x}, tf.uint8) | tensor,symbolic if | same uint8
tf.image.convert_image_dtype({x}, tf.float32) | tensor,symbolic if 1+ | same float32
tf.random.shuffle({x}) | tensor,symbolic if 1+ | same
tf.random.normal([2], dtype=tf.float64) | tensor,symbolic ifb | same float64 1
tf.map_fn(lambda v: v * 2, {x}) | tensor,symbolic if 1+ | same
tf.stop_gradient({x}) | tensor,symbolic if | same
tf.ensure_shape({x}, None) | tensor,symbolic ifb | same
tf.io.encode_base64({x}) | tensor,symbolic s | same
tf.strings.substr({x}, 0, 2) | tensor,symbolic s | same
tf.strings.strip({x}) | tensor,symbolic s | same
tf.strings.regex_full_match({x}, "c.*") | tensor,symbolic s | same bool
tf.strings.to_hash_bucket_fast({x}, 5) | tensor,symbolic s | same int64
tf.io.decode_raw({x}, tf.uint8) | tensor,symbolic s 0 | same uint8 1
{x}[0] | tensor,symbolic ifbs 1+ | same same -1
{x}[-1] | tensor,symbolic ifbs 1+ | same same -1
{x}[1:] | tensor,symbolic ifbs 1+ | same
{x}[..., None] | tensor,symbolic ifbs | same same +1
{x}[None] | tensor,symbolic ifbs | same same +1
tf.strings.length({x}) | tensor,symbolic s | same int32
tf.strings.upper({x}) | tensor,symbolic s | same
tf.strings.join([{x}, ".png"]) | tensor,symbolic s | same
tf.strings.as_string({x}) | tensor,symbolic ifb | same string
tf.strings.split({x}, "/") | tensor,symbolic s 0 | same same 1
tf.strings.regex_replace({x}, "a", "b") | tensor,symbolic s | same
tf.strings.to_number(tf.strings.length({x})) | tensor s | same float32
{x} + "_1" | tensor,symbolic s | same
{x} == "cat" | tensor,symbolic s | same bool
{x}.shape | tensor,symbolic ifbs | shape
{x}.shape[0] | tensor,symbolic ifbs 1+ | int
{x}.shape.as_list() | tensor,symbolic ifbs | list int
{x}.shape.rank | tensor,symbolic ifbs | int
{x}.ndim | tensor,symbolic ifbs | int
{x}.dtype.name | tensor,symbolic ifbs | str
len({x}.shape) | tensor,symbolic ifbs | int
str({x}) | tensor,symbolic ifbs | str
""")
"""Works on tensors, with or without a value."""

EAGER_OPERATIONS = _table("""
{x}.numpy() | tensor ifb | np
{x}.numpy() | tensor s | np
{x}.numpy() | tensor ifb 1+ | np
{x}.numpy().astype(np.float32) | tensor ifb | np float32
{x}.numpy().tolist() | tensor if 1 | list same 0
{x}.numpy().sum() | tensor if | scalar sum 0
{x}.numpy().item() | tensor i 0 | int
{x}.numpy().item() | tensor f 0 | float
{x}.numpy().decode() | tensor s 0 | str
{x}.numpy().decode("utf-8").upper() | tensor s 0 | str
int({x}) | tensor ifb 0 | int
float({x}) | tensor if 0 | float
bool({x}) | tensor ifb 0 | bool
int({x}) + 1 | tensor i 0 | int
len({x}) | tensor ifbs 1+ | int
list({x}) | tensor if 1 | list same 0
sum({x}) | tensor if 1 | tensor same 0
max({x}) | tensor if 1 | tensor same 0
max({x}, 0) | tensor if 0 | same same 0
[float(v) for v in {x}] | tensor if 1 | list float 0
[v * 2 for v in {x}] | tensor if 1 | list same 0
math.floor({x}) | tensor if 0 | int
math.sqrt(abs({x})) | tensor if 0 | float
range({x}) | tensor i 0 | list int 0
{x} if {x} > 0 else -{x} | tensor if 0 | same
not {x} | tensor ifb 0 | bool
f"{{{x}}}" | tensor ifbs | str
f"{{{x}:.2f}}" | tensor f 0 | str
"%d" % {x} | tensor i 0 | str
"{{}}_a".format({x}) | tensor ifbs | str
"%s_a" % {x} | tensor ifbs | str
int(f"{{{x}}}") | tensor i 0 | int
{x} in ["cat", "dog"] | tensor s 0 | bool
{x} not in ("cat", "dog") | tensor s 0 | bool
["cat", "dog"].count({x}) | tensor s 0 | int
b"".join([{x}]) | tensor ifb | bytes
{x} * np.float32(2) | tensor f | same
{x} + np.ones(2) | tensor f | same
np.square({x}) | tensor if | np
np.sqrt({x}) | tensor f | np
np.exp({x}) | tensor if | np float
np.sum({x}) | tensor if | scalar sum 0
np.mean({x}) | tensor if | scalar float 0
np.max({x}) | tensor if | scalar same 0
np.asarray({x}) | tensor ifb | array
np.array({x}) | tensor ifb | array
np.array([{x}, {y}]) | tensor ifb | array same +1
np.stack([{x}, {y}]) | tensor ifb | array same +1
np.expand_dims({x}, 0) | tensor ifb | array same +1
np.zeros_like({x}) | tensor ifb | array
np.where({x} > 0, {x}, 0) | tensor if | array
np.clip({x}, 0, 1) | tensor if | np
np.float32({x}) | tensor ifb | np float32
np.int64({x}) | tensor ifb | np int64
np.argmax({x}) | tensor if | scalar int64 0
np.cumsum({x}) | tensor if | array sum 1
np.zeros({x}.shape) | tensor ifb | array float64
np.reshape({x}, (-1,)) | tensor if | array same 1
np.linalg.norm({x}) | tensor f 1 | scalar same 0
np.arange({x}) | tensor i 0 | array int64 1
np.asarray({x}, np.float32) | tensor ifb | array float32
""")
"""Needs the value of a tensor."""

ARRAY_OPERATIONS = _table("""
{x} + 1 | array,scalar if | same
{x} * 2.0 | array,scalar if | same float
{x} * 2 | array,scalar if | same
{x} * {y} | array,scalar if | same
{x} + {y} | array,scalar if | same
{x} - {x}.mean() | array,scalar f | same
{x} / 2 | array,scalar if | same float
{x} / 255.0 | array,scalar if | same float
{x} // 2 | array,scalar if | same
{x} % 3 | array,scalar if | same
{x} ** 2 | array,scalar if | same
{x} ** 0.5 | array,scalar f | same
-{x} | array,scalar if | same
+{x} | array,scalar if | same
abs({x}) | array,scalar if | same
{x} > 0 | array,scalar if | same bool
{x} == 2 | array,scalar if | same bool
~{x} | array,scalar b | same
{x} & {y} | array,scalar b | same
np.square({x}) | array,scalar if | same
np.sqrt({x}) | array,scalar f | same
np.sqrt(np.abs({x})) | array,scalar if | same float
np.exp({x}) | array,scalar if | same float
np.floor({x}) | array,scalar f | same
np.round({x}) | array,scalar f | same
np.rint({x}) | array,scalar f | same
np.sum({x}) | array,scalar if | scalar sum 0
np.mean({x}) | array,scalar if | scalar float 0
np.max({x}) | array,scalar if | scalar same 0
np.min({x}) | array,scalar if | scalar same 0
np.std({x}) | array,scalar if | scalar float 0
np.median({x}) | array,scalar if | scalar float 0
np.sum({x}, axis=0) | array if 1+ | np sum -1
np.mean({x}, axis=-1) | array if 1+ | np float -1
np.argmax({x}) | array,scalar if | scalar int64 0
np.argsort({x}) | array if 1+ | array int64
np.nonzero({x})[0] | array if 1+ | array int64 1
np.any({x}) | array,scalar b | scalar bool 0
np.all({x} > 0) | array,scalar if | scalar bool 0
np.isnan({x}) | array,scalar f | same bool
np.clip({x}, 0, 1) | array,scalar if | same
np.where({x} > 0, {x}, 0) | array,scalar if | array
np.where({x} > 0, 1.0, 0.0) | array,scalar if | array float64
np.where({x} > 0, 1, 0) | array,scalar if | array int64
np.asarray({x}) | array,scalar ifb | array
np.asarray({x}, dtype=np.float32) | array,scalar ifb | array float32
np.array([{x}, {y}]) | array,scalar ifb | array same +1
np.array([{x}, {y}], np.int32) | array,scalar ifb | array int32 +1
np.stack([{x}, {y}]) | array,scalar ifb | array same +1
np.concatenate([{x}, {y}]) | array ifb 1+ | array
np.concatenate([{x}, [0.0]]) | array f 1 | array float64
np.append({x}, 0.0) | array if 1 | array float64
np.append({x}, {x}) | array if 1 | array
np.expand_dims({x}, 0) | array,scalar ifb | array same +1
np.reshape({x}, (-1,)) | array,scalar ifb | array same 1
np.ravel({x}) | array,scalar ifb | array same 1
np.transpose({x}) | array ifb 2 | array
np.flip({x}) | array ifb 1+ | array
np.sort({x}) | array if 1+ | array
np.unique({x}) | array if 1+ | array same 1
np.cumsum({x}) | array if 1 | array sum 1
np.diff({x}) | array if 1+ | array
np.pad({x}, 1) | array if 1 | array
np.tile({x}, 2) | array,scalar if | array same 1
np.repeat({x}, 2) | array,scalar if | array same 1
np.dot({x}, {y}) | array if 1 | scalar same 0
np.linalg.norm({x}) | array f 1+ | scalar same 0
np.zeros_like({x}) | array,scalar ifb | array
np.ones_like({x}, dtype=np.float32) | array ifb | array float32
np.full_like({x}, 2) | array if | array
np.zeros({x}.shape) | array,scalar ifb | array float64
np.zeros({x}.shape, {x}.dtype) | array,scalar ifb | array
np.float32({x}) | array,scalar ifb | same float32
np.float64({x}) | scalar if | scalar float64
np.int64({x}) | array,scalar ifb | same int64
np.int32({x}) | array,scalar ifb | same int32
np.maximum({x}, 0) | array,scalar if | same
np.power({x}, 2) | array,scalar if | same
np.add({x}, 1) | array,scalar if | same
np.log1p({x}) | array,scalar f | same
np.arange({x}) | scalar i | array same 1
np.zeros(3) | array,scalar ifb | array float64 1
np.ones((2, 2), np.float32) | array,scalar ifb | array float32 2
np.eye(2) | array,scalar ifb | array float64 2
np.linspace(0, 1, 3) | array,scalar ifb | array float64 1
np.random.rand(2) | array,scalar ifb | array float64 1
np.random.randint(0, 5, size=2) | array,scalar ifb | array int64 1
np.fft.rfft({x}) | array f 1 | array complex64 1
np.percentile({x}, 50) | array,scalar if | scalar float 0
np.var({x}) | array,scalar if | scalar float 0
np.prod({x}) | array,scalar if | scalar sum 0
np.ptp({x}) | array if 1+ | scalar same 0
np.sign({x}) | array,scalar if | same
np.trunc({x}) | array,scalar f | same
np.ceil({x}) | array,scalar f | same
np.rad2deg({x}) | array,scalar f | same
np.convolve({x}, [1.0, 0.5]) | array if 1 | array float64
np.interp({x}, [0, 1], [0.0, 2.0]) | array,scalar if | same float64
np.histogram({x}, bins=3)[0] | array if 1+ | array int64 1
np.bincount(np.abs({x})) | array i 1 | array int64 1
np.digitize({x}, [0, 2]) | array if 1 | array int64
np.searchsorted({x}, 2) | array if 1 | scalar int64 0
np.vstack([{x}, {x}]) | array if 1+ | array same 2
np.hstack([{x}, {x}]) | array if 1+ | array
np.concatenate([{x}, np.zeros(2)]) | array if 1 | array float64
np.stack([{x}, np.zeros(2)]) | array if 1 | array float64 2
np.squeeze({x}) | array ifb | array same 0
np.moveaxis({x}, 0, -1) | array ifb 2 | array
np.swapaxes({x}, 0, 1) | array ifb 2 | array
np.triu({x}) | array if 2 | array
np.matmul({x}, {x}) | array if 2 | array
{x} @ {x} | array if 2 | array
np.einsum("i->", {x}) | array if 1 | scalar same 0
np.identity(2, dtype=np.float32) | array ifb | array float32 2
np.arange(3, dtype=np.float32) | array,scalar ifb | array float32 1
np.arange(0, 1, 0.5) | array,scalar ifb | array float64 1
np.meshgrid({x}, {x})[0] | array if 1 | array same 2
np.count_nonzero({x}) | array,scalar ifb | int
np.allclose({x}, {x}) | array,scalar if | bool
np.array_equal({x}, {x}) | array ifb | bool
np.isfinite({x}).all() | array,scalar f | scalar bool 0
np.logical_and({x} > 0, {x} < 2) | array,scalar if | same bool
np.random.normal(size=2) | array,scalar ifb | array float64 1
np.random.permutation({x}) | array ifb 1 | array
np.random.choice({x}) | array if 1 | scalar same 0
np.random.uniform(0, 1) | array,scalar ifb | float
{x} + np.random.normal(size=2) | array f 1 | array float64
{x} * np.pi | array,scalar f | same
{x} * np.sqrt(2) | array,scalar f | same float64
{x} * np.float64(2) | array,scalar f | same float64
{x} / len({x}) | array if 1+ | same float
{x}[..., np.newaxis] | array ifb 1+ | array same +1
{x}[:, 0] | array ifb 2 | array same 1
{x}[0, 0] | array ifb 2 | scalar same 0
{x}.prod() | array,scalar if | scalar sum 0
{x}.var() | array,scalar if | scalar float 0
{x}.min(axis=0) | array if 2 | array same 1
{x}.transpose() | array ifb 2 | array
{x}.squeeze() | array ifb | array
{x}.ravel() | array,scalar ifb | array same 1
{x}.repeat(2) | array if 1 | array
{x}.take(0) | array if 1 | scalar same 0
{x}.nonzero()[0] | array if 1+ | array int64 1
{x}.astype(np.float32).mean() | array,scalar ifb | scalar float32 0
{x}.astype(np.float32) / 255.0 | array,scalar i | same float32
{x}.view() | array ifb | array
{x}.astype(np.float32) | array,scalar ifb | same float32
{x}.astype("float64") | array,scalar ifb | same float64
{x}.astype(np.int64) | array,scalar ifb | same int64
{x}.astype(int) | array,scalar ifb | same int64
{x}.astype(np.int32) | array,scalar ifb | same int32
{x}.astype(bool) | array,scalar ifb | same bool
{x}.astype("uint8") | array,scalar ifb | same uint8
{x}.sum() | array,scalar if | scalar sum 0
{x}.mean() | array,scalar if | scalar float 0
{x}.max() | array,scalar if | scalar same 0
{x}.std() | array,scalar if | scalar float 0
{x}.sum(axis=0) | array if 1+ | np sum -1
{x}.mean(axis=0) | array if 1+ | np float -1
{x}.argmax() | array,scalar if | scalar int64 0
{x}.copy() | array,scalar ifb | same
{x}.reshape(-1) | array,scalar ifb | array same 1
{x}.flatten() | array,scalar ifb | array same 1
{x}.tolist() | array if 1 | list same 0
{x}.item() | scalar i | int
{x}.item() | scalar f | float
{x}.T | array if 2 | array
{x}.round(1) | array,scalar f | same
{x}.clip(0, 1) | array,scalar if | same
{x}.any() | array,scalar b | scalar bool 0
{x}.cumsum() | array if 1 | array sum
{x}[0] | array ifb 1+ | np same -1
{x}[-1] | array ifb 1+ | np same -1
{x}[1:] | array ifb 1+ | array
{x}[::-1] | array ifb 1+ | array
{x}[None] | array ifb | array same +1
{x}[..., None] | array,scalar ifb | array same +1
{x}[{x} > 0] | array if 1 | array
{x}.shape | array,scalar ifb | shape
{x}.shape[0] | array ifb 1+ | int
{x}.size | array,scalar ifb | int
{x}.ndim | array,scalar ifb | int
{x}.dtype.name | array,scalar ifb | str
len({x}) | array ifb 1+ | int
int({x}) | scalar ifb | int
float({x}) | scalar if | float
bool({x}) | scalar ifb | bool
round(float({x}), 2) | scalar if | float
list({x}) | array if 1 | list same 0
sum({x}) | array if 1 | scalar same 0
max({x}) | array if 1 | scalar same 0
sorted({x}) | array if 1 | list same 0
[v * 2 for v in {x}] | array if 1 | list same 0
[float(v) for v in {x}] | array if 1 | list float 0
math.sqrt(abs({x})) | scalar if | float
math.floor({x}) | scalar if | int
str({x}) | array,scalar ifb | str
f"{{{x}}}" | array,scalar ifb | str
tf.square({x}) | array,scalar if | tensor
tf.cast({x}, tf.float32) | array,scalar ifb | tensor float32
tf.reduce_sum({x}) | array,scalar if | tensor same 0
tf.constant({x}) | array,scalar ifb | tensor
tf.reduce_mean({x}).numpy() | array,scalar if | scalar same 0
""")
"""Works on NumPy's arrays and scalars."""

MIXED_OPERATIONS = _table("""
{x} + {z} | tensor,symbolic,array,scalar,int,float ifb | mixed
{x} * {z} | tensor,symbolic,array,scalar,int,float ifb | mixed
{z} - {x} | tensor,symbolic,array,scalar,int,float if | mixed
{x} / {z} | array,scalar if | mixed
{x} > {z} | tensor,symbolic,array,scalar if | same bool
np.maximum({x}, {z}) | array,scalar if | mixed
np.minimum({x}, {z}) | array,scalar if | mixed
np.add({x}, {z}) | array,scalar if | mixed
np.where({x} > 0, {x}, {z}) | array,scalar if | mixed
np.append({x}, {z}) | array,scalar if | mixed same 1
np.array([{x}, {z}]) | scalar,int,float if | mixed same 1
np.full(2, {x}) | scalar ifb | array same 1
np.full_like({x}, {z}) | array if | same
np.clip({x}, 0, {z}) | array,scalar if | mixed
{x}.clip({z}, 9) | array if | mixed
np.outer({x}, {z}) | array if | array mixed 2
tf.maximum({x}, {z}) | tensor,symbolic if | mixed
tf.add({x}, {z}) | tensor,symbolic if | mixed
tf.where({x} > 0, {x}, {z}) | tensor,symbolic if | mixed
tf.stack([{x}, {z}]) | tensor,symbolic if | same same +1
tf.cast({x}, {z}.dtype) | tensor,symbolic,array if | same
[{x}, {z}] | scalar,int,float if | list
""")
"""Two values that need not fit together."""

PYTHON_OPERATIONS = _table("""
{x} + 1 | int,float | same
{x} * 2 | int,float | same
{x} / 2 | int,float | float
{x} // 2 | int,float | same
float({x}) | int,float,bool | float
int({x}) | int,float,bool | int
np.float32({x}) | int,float,bool | scalar float32 0
np.int64({x}) | int,float,bool | scalar int64 0
np.array({x}) | int | array int64 0
np.array([{x}, 1.0]) | int,float | array float64 1
np.full(2, {x}) | int | array int64 1
np.full((2,), {x}, np.float32) | int,float | array float32 1
np.sqrt(abs({x})) | int,float | scalar float64 0
tf.constant({x}) | int | tensor int32 0
tf.constant({x}) | float | tensor float32 0
tf.cast({x}, tf.int64) | int,float | tensor int64 0
[{x}, {x}] | int,float | list
({x}, {x}) | int,float | list
str({x}) | int,float,bool | str
f"{{{x}}}_a" | int,float,bool | str
not {x} | int,float,bool | bool
len({x}) | list,str,bytes,shape | int
np.array({x}) | list,shape | array float64 1
np.array({x}, np.float32) | list,shape | array float32 1
np.asarray({x}, dtype=np.int64) | list,shape | array int64 1
np.mean({x}) | list | scalar float64 0
np.sum({x}) | list,shape | scalar int64 0
np.stack({x}) | list | array float64 1
tf.stack({x}) | list | tensor float32 1
tf.constant({x}) | shape | tensor int32 1
{x}[0] | list,shape | float
{x}[:1] | list | list
tuple({x}) | list,shape | list
list({x}) | list,shape | list
max({x}) | list | float
sum({x}) | list | float
{x} + {x} | list | list
np.zeros({x}) | shape | array float64 1
np.ones({x}, np.float32) | shape | array float32 1
{x}.upper() | str,bytes | same
{x}.strip() | str,bytes | same
{x} + "_a" | str | str
{x} + b"_a" | bytes | bytes
{x}.split("/") | str | list
{x}.split("/")[-1] | str | str
{x}.split(b"/")[-1] | bytes | bytes
{x}.replace("a", "b") | str | str
{x}.replace(b"a", b"b") | bytes | bytes
{x}.encode() | str | bytes
{x}.decode() | bytes | str
{x}.decode("utf-8") | bytes | str
{x}.decode().upper() | bytes | str
str({x}, "utf-8") | bytes | str
{x}[0] | str | str
{x}[0] | bytes | int
{x}[1:] | str,bytes | same
{x} == "cat" | str | bool
{x} == b"cat" | bytes | bool
{x}.startswith("a") | str | bool
{x}.startswith(b"a") | bytes | bool
"a" in {x} | str | bool
b"a" in {x} | bytes | bool
os.path.join("d", {x}) | str | str
os.path.basename({x}) | str,bytes | same
os.path.split({x})[1] | str,bytes | same
os.path.join(tempfile.mkdtemp(), {x}) | str | str
str({x}) | bytes | str
"%s.png" % {x} | str,bytes | str
"{{}}.png".format({x}) | str,bytes | str
str({x})[2:-1] | bytes | str
{{"cat": 1}}.get({x}, 0) | str,bytes | int
{x} in ("cat", "dog") | str,bytes | bool
re.sub("a", "b", {x}) | str | str
re.sub(b"a", b"b", {x}) | bytes | bytes
os.path.splitext({x})[0] | str,bytes | same
f"{{{x}}}.png" | str | str
"/".join([{x}, "a"]) | str | str
{{"cat": 1, "dog": 2}}.get({x}, 0) | str | int
{{b"cat": 1.0}}.get({x}, 0.5) | bytes | float
np.array([{x}, {x}]) | str,bytes | array string 1
np.frombuffer({x}, np.uint8) | bytes | array uint8 1
tf.constant({x}) | str,bytes | tensor string 0
tf.strings.length({x}) | str,bytes | tensor int32 0
""")
"""Works on Python's own values."""

MISTAKES = _table("""
{x}.astype(np.float32) | tensor,symbolic ifb | same float32
{x}.sum() | tensor,symbolic if | same sum 0
{x}.mean() | tensor,symbolic if | same same 0
{x}.item() | tensor,symbolic if | float
{x}.tolist() | tensor,symbolic if | list
{x}.copy() | tensor,symbolic ifb | same
{x}.reshape(-1) | tensor,symbolic if | same same 1
{x}.flatten() | tensor,symbolic if | same same 1
{x}.T | tensor,symbolic if 2 | same
{x}.size | tensor,symbolic ifb | int
{x}.max() | tensor,symbolic if | same same 0
{x}.decode() | tensor,symbolic s | str
{x}.decode("utf-8") | tensor,symbolic s | str
{x}.split("/") | tensor,symbolic s | list
{x}.upper() | tensor,symbolic s | str
{x}.dtype.kind | tensor,symbolic ifb | str
{x} + 1.5 | tensor,symbolic i | same
{x} * np.float64(2.5) | tensor,symbolic i | same
{x} / 255.0 | tensor,symbolic i | same float
{x} + 1 | tensor,symbolic b | same
+{x} | tensor,symbolic if | same
~{x} | tensor,symbolic f | same
{x} << 1 | tensor,symbolic i | same
{x} & 1 | tensor,symbolic f | same
divmod({x}, 2) | tensor,symbolic if | list
round({x}) | tensor,symbolic if | int
hash({x}) | tensor,symbolic ifbs | int
{x} in {{1, 2}} | tensor,symbolic ifs | bool
{x} in [2, 3] | tensor,symbolic if | bool
{{1: "a", 2: "b"}}[{x}] | tensor,symbolic i | str
{{"cat": 1}}[{x}] | tensor,symbolic s | int
{{"cat": 1}}.get({x}) | tensor,symbolic s | int
[1, 2, 3, 4][{x}] | tensor,symbolic if 0 | int
range({x}) | tensor,symbolic if | list
os.path.join("d", {x}) | tensor,symbolic s | str
os.path.exists({x}) | tensor,symbolic s | bool
pathlib.Path({x}) | tensor,symbolic s | str
"d/" + {x} | tensor,symbolic s | same
"-".join([{x}]) | tensor,symbolic s | str
json.loads({x}) | tensor,symbolic s | list
json.dumps({x}) | tensor,symbolic if | str
random.randint(0, {x}) | tensor,symbolic if 0 | int
np.zeros(3, {x}.dtype) | tensor,symbolic ifb | array float64 1
np.zeros({x}) | tensor,symbolic if | array float64 1
len({x}) | tensor,symbolic ifbs 0 | int
list({x}) | tensor,symbolic ifb 0 | list
{x}[0] | tensor,symbolic ifb 0 | same
{x}[[0, 1]] | tensor,symbolic if 1+ | same
int({x}) | tensor,symbolic if 1+ | int
float({x}) | tensor,symbolic if 1+ | float
bool({x}) | tensor,symbolic if 1+ | bool
math.sqrt({x}) | tensor,symbolic if 1+ | float
copy.deepcopy({x}) | symbolic ifb | same
{x}.eval() | tensor,symbolic ifb | same
{x}.get_shape() | array,scalar ifb | shape
{x}.numpy() | symbolic ifbs | same
{x}.numpy() | array,scalar ifb | same
{x}.numpy() | bytes,str,int,float | same
{x}.set_shape([2]) | array,scalar if | list
{x}.shape.as_list() | array,scalar ifb | list
{x}.dtype.is_floating | array,scalar ifb | bool
{x}.get_shape() | tensor,symbolic ifb | shape
int({x}) | array if 1+ | int
float({x}) | array if 1+ | float
bool({x}) | array if 1+ | bool
len({x}) | scalar ifb | int
list({x}) | scalar if | list
{x}[0] | scalar if | scalar
{x}.decode() | str,array,scalar ifb | str
{x}.split("/") | bytes | list
{x} + ".png" | bytes | bytes
"d/" + {x} | bytes | str
os.path.join("d", {x}) | bytes | str
pathlib.Path({x}) | bytes | str
{x}.startswith("a") | bytes | bool
"a" in {x} | bytes | bool
{x}.replace("a", "b") | bytes | bytes
{x}.format(1) | bytes | str
{x}.encode() | bytes | bytes
{x} == "cat" | bytes | bool
{{"cat": 1}}[{x}] | bytes | int
{x} + 1 | str,bytes | int
int({x}) | tensor,symbolic ifb 0 | int
float({x}) | tensor,symbolic if 0 | float
bool({x}) | tensor,symbolic if 0 | bool
np.square({x}) | symbolic if | same
np.mean({x}) | symbolic if | same same 0
np.array({x}) | symbolic ifb | same
np.asarray({x}) | symbolic ifb | same
np.sum({x}) | symbolic if | same same 0
np.zeros_like({x}) | symbolic ifb | same
np.random.randint(0, {x}) | symbolic i | int
list({x}) | symbolic if | list
sum({x}) | symbolic if | same
max({x}, 0) | symbolic if | same
f"{{{x}:.2f}}" | tensor,symbolic if | str
"%d" % {x} | tensor,symbolic if | str
[float(v) for v in {x}] | symbolic if | list
{x} if {x} > 0 else -{x} | symbolic if | same
{x} and True | tensor,symbolic ifb | bool
not {x} | symbolic ifb | bool
math.floor({x}) | symbolic if | int
bytes({x}) | symbolic s | bytes
bytes({x}) | tensor s | bytes
io.BytesIO({x}).read() | tensor,symbolic s | bytes
b"".join([{x}]) | tensor,symbolic s | bytes
int(str({x})) | tensor,symbolic ifb 0 | int
float("%s" % {x}) | tensor,symbolic if 0 | float
int(f"{{{x}}}") | symbolic i 0 | int
open(str({x})).read() | tensor,symbolic ifs | str
np.load(f"d/{{{x}}}.npy") | tensor,symbolic s | array
os.listdir("%s" % {x}) | tensor,symbolic s | list
{{"cat": 1}}[str({x})] | tensor,symbolic ifbs | int
{{"cat": 1}}.get(str({x}), 0) | tensor,symbolic ifbs | int
str({x}) == "cat" | tensor,symbolic s | bool
f"{{{x}}}" in ("cat", "dog") | tensor,symbolic s | bool
["cat", "dog"].index({x}) | tensor,symbolic s | int
["cat", "dog"].index({x}) | bytes | int
int(str({x})) | bytes | int
np.load(f"d/{{{x}}}.npy") | bytes | array
open("d/%s" % {x}).read() | bytes | str
{{"cat": 1}}[f"{{{x}}}"] | bytes | int
str({x}) == "cat" | bytes | bool
{x} < "cat" | bytes | bool
{x} in "cats" | bytes | bool
"-".join([{x}]) | bytes | str
{x}.item() | bytes | bytes
{x}.item().decode() | array s 0 | str
{x}.decode() | array s | str
{x}.split(b"/") | array s | list
{{"cat": 1}}[{x}] | array s | int
os.path.join("d", {x}) | array s | str
set({x}) | tensor,symbolic if 1 | list
reversed({x}) | symbolic if 1 | list
""")
"""What people write on a value that they take for another kind (a few of them work)."""

ALL = TENSOR_OPERATIONS + EAGER_OPERATIONS + ARRAY_OPERATIONS + MIXED_OPERATIONS + PYTHON_OPERATIONS
MODULES = (
    "copy", "functools", "io", "json", "math", "os", "pathlib", "random", "re", "sys", "tempfile",
)  # fmt: skip
"""Modules of the standard library that operations use."""
