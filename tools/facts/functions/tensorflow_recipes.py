"""Arguments on which functions work: by the parameter's name, and by hand where that fails."""
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from pyfunc_lint.tables.operands import Operand
from tools.facts.functions.probe import Fresh, Sample, T, t

IMAGE = T(np.linspace(0, 1, 8 * 8 * 3).reshape(8, 8, 3) * 0.9, "float32")
IMAGES = T(IMAGE.array[None], "float32")
MATRIX = t([[2.0, 1.0], [1.0, 3.0]])
VECTOR = t([1.0, 2.0])
SCALAR = t(2.0)

#: In the order of preference, for parameters of which nothing is known.
GENERIC: tuple[Sample, ...] = (
    MATRIX, VECTOR, SCALAR, t([0, 1], "int32"), t(1, "int32"), t([b"1", b"2"], "string"), t(b"1", "string"),
    [MATRIX, MATRIX], t([True, False], "bool"), t([[1.0, 2.0], [3.0, 4.0]], "complex64"), IMAGE, IMAGES,
    t([[0, 1], [1, 0]], "int32"), t([0, 1], "int64"), 1, 2, [2, 2], 0.5, "a", True, None,
)  # fmt: skip

INDEX: tuple[Sample, ...] = (
    t([0, 1], "int32"),
    t([[0], [1]], "int32"),
    t([[0, 1], [1, 0]], "int32"),
    0,
)
PICTURES: tuple[Sample, ...] = (IMAGE, IMAGES)
KERNEL = T(np.full((2, 2, 3, 2), 0.5), "float32")
TEXTS: tuple[Sample, ...] = (t([b"1", b"2"], "string"), t(b"1", "string"))

HINTS: dict[str, tuple[Sample, ...]] = {
    "shape": ([2, 2], [2]), "dims": ([2, 2],), "size": ([4, 4], 2, [2, 2]), "axis": (0, -1, [0]), "dim": (0,),
    "perm": ([1, 0],), "depth": (3,), "k": (1,), "num": (2,), "num_or_size_splits": (2,), "num_segments": (2,),
    "num_classes": (3,), "image": PICTURES, "images": PICTURES, "img": PICTURES, "image1": PICTURES,
    "image2": PICTURES, "img1": PICTURES, "img2": PICTURES, "max_val": (1.0,), "delta": (0.1,), "max_delta": (0.1,),
    "contrast_factor": (0.5,), "saturation_factor": (0.5,), "lower": (0.1, 1), "upper": (0.5, 5),
    "central_fraction": (0.5,), "offset_height": (0,), "offset_width": (0,), "target_height": (4, 8),
    "target_width": (4, 8), "jpeg_quality": (90,), "min_jpeg_quality": (80,), "max_jpeg_quality": (90,),
    "seed": ([1, 2], 1, t([1, 2], "int32")), "minval": (0,), "maxval": (5,), "dtype": (), "indices": INDEX,
    "segment_ids": (t([0, 1], "int32"),), "values": ([MATRIX, MATRIX], MATRIX, VECTOR), "tensors": ([MATRIX, MATRIX],),
    "condition": (t([True, False], "bool"),), "mask": (t([True, False], "bool"),), "pattern": ("a",),
    "rewrite": ("b",), "filename": ("probe.txt",), "path": ("probe.txt",), "pathname": ("probe.txt",),
    "paths": ("probe.txt",), "paddings": ([[1, 1], [0, 0]], [[1, 1]]), "multiples": ([2, 2], [2]),
    "begin": ([0, 0],), "repeats": (2,), "shift": (1,), "lengths": (t([1, 2], "int32"),), "maxlen": (3,),
    "window_length": (4,), "frame_length": (4,), "frame_step": (2,), "num_mel_bins": (4,), "block_size": (2,),
    "block_shape": ([2, 2],), "crops": ([[0, 0], [0, 0]],), "strides": (1, [1, 1, 1, 1]), "ksize": (2,),
    "stride": (1,), "padding": ("SAME",), "filters": (KERNEL,), "filter": (KERNEL,), "kernel": (KERNEL,),
    "rate": (0.5, 1), "mean": (VECTOR, MATRIX), "variance": (VECTOR, MATRIX), "offset": (VECTOR, 0.0),
    "scale": (VECTOR,), "variance_epsilon": (0.001,), "labels": (MATRIX, t([0, 1], "int32"), VECTOR),
    "logits": (MATRIX, VECTOR), "y_true": (MATRIX, t([0, 1], "int32"), VECTOR), "y_pred": (MATRIX, VECTOR),
    "min": (0,), "max": (5,), "equation": ("ij,jk->ik", "ij->ji"), "clip_norm": (1.0,), "t_list": ([VECTOR, VECTOR],),
    "clip_value_min": (t(1.0),), "clip_value_max": (t(2.0),), "rank": (2, 1), "num_buckets": (10,), "key": ([1, 2],),
    "separator": (" ",), "template": ("{}",), "ngram_width": (2,), "input_encoding": ("UTF-8",),
    "output_encoding": ("UTF-8",), "pos": (0,), "len": (1,), "partitions": (t([0, 1], "int32"),),
    "num_partitions": (2,), "updates": (VECTOR, MATRIX), "tensor": GENERIC, "alpha": (VECTOR, 0.5), "lam": (VECTOR,),
    "diagonal": (VECTOR, MATRIX), "predictions": (t([0, 1], "int32"), MATRIX), "targets": (t([0, 1], "int32"), MATRIX),
    "bins": (3,), "value_range": ([0.0, 5.0], t([0.0, 5.0])), "nbins": (3,), "boxes": (t([[[0.1, 0.1, 0.5, 0.5]]]), t([[0.1, 0.1, 0.5, 0.5]])),
    "scores": (t([0.5]),), "max_output_size": (1,), "crop_size": ([4, 4],), "box_indices": (t([0], "int32"),),
    "overlaps": (t([[1.0]]),), "diag": (VECTOR,), "num_rows": (2,), "n": (1,), "coeffs": ([1.0, 2.0],),
    "probs": (VECTOR,), "counts": (VECTOR,), "num_samples": (2,), "ord": (2,), "features": (MATRIX, IMAGES),
    "lo": (0.0,), "hi": (1.0,), "ratio": (0.5,), "ratios": ([0.5],), "target_dtype": (), "shape_x": ([2, 2],),
    "shape_y": ([2, 2],), "x_shape": ([2, 2],), "num_required": (1,), "threshold": (0.5,),
}  # fmt: skip

#: What else to give for parameters that may be left out.
OPTIONAL: dict[str, tuple[Sample, ...]] = {
    "maxval": (5, 5.0), "minval": (0,), "dilations": (1,), "batch_shape": ([2], [2, 3]), "strides": (1, 2),
    "axis": (None, 0, -1, 1, [0], [0, 1]), "axes": (None, 0, [0], [0, 1]), "reduction_indices": (0, [0]),
    "keepdims": (True, False), "keep_dims": (True, False), "size": (None, 3, [2], [2, 3], []),
    "shape": (None, [2], [2, 2], []), "num": (2,), "num_or_size_splits": (1, [2], [1, 1]), "depth": (3,), "seed": (1,), "batch_dims": (0, 1),
    "on_value": (1.0, 5), "off_value": (0.0, 2), "limit": (5, 5.0), "channels": (0, 1, 3), "perm": ([0],),
    "validate_indices": (True,), "minlength": (3,), "maxlength": (3,), "full_matrices": (True,), "name": (),
    "return_dims": (1,), "sorted": (True,), "direction": ("DESCENDING",), "method": ("nearest", "bilinear", "bicubic", "area", "lanczos3", "gaussian", "mitchellcubic"),
    "expand_animations": (False, True), "x": (t([1.0, 2.0]),), "y": (t([1.0, 2.0]),), "num_classes": (3,),
    "preserve_aspect_ratio": (True,), "antialias": (True,), "num_columns": (2,), "k": (1,), "adjoint_a": (True,),
    "fft_length": (8,), "sample_rate": (16000,), "desired_channels": (1,), "desired_samples": (4,), "sep": (",", None),
    "color_mode": ("grayscale",), "target_size": ((4, 4),), "window_fn": (), "output_shape": ((2, 2),),
}  # fmt: skip


def _bytes_of(make: str, **options: Any) -> bytes:
    import tensorflow as tf

    image = np.zeros((4, 4, 3), np.uint8)
    if make == "wav":
        return bytes(tf.audio.encode_wav(np.zeros((8, 1), np.float32), 16000).numpy())
    return bytes(getattr(tf.io, f"encode_{make}")(image).numpy())


class _Lazy(dict[str, Any]):
    """Recipes whose content TensorFlow itself must make; built on first use."""

    def __init__(self) -> None:
        super().__init__()
        self.built = False

    def _build(self) -> None:
        if not self.built:
            self.built = True
            self.update(_recipes())

    def get(self, key: str, default: Any = None) -> Any:
        self._build()
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._build()
        return super().__contains__(key)

    def __getitem__(self, key: str) -> Any:
        self._build()
        return super().__getitem__(key)


RECIPES = _Lazy()


def _composite(kind: str, dtype: str, rank: int) -> Fresh:
    def build() -> Any:
        import tensorflow as tf

        content = np.array([[1, 0], [0, 2]])
        content = content[0] if rank == 1 else content[None] if rank == 3 else content
        dense = tf.constant(content if dtype != "string" else content.astype(str), dtype)
        if kind == "sparse":
            return tf.sparse.from_dense(dense)
        return tf.RaggedTensor.from_tensor(dense)

    return Fresh(build, Operand(kind, dtype, rank))


def _composites(kind: str) -> Fresh:
    others = (
        ("int64", 2),
        ("string", 2),
        ("float64", 2),
        ("float32", 3),
        ("int32", 3),
        ("bool", 2),
    )
    first = _composite(kind, "float32", 2)
    return Fresh(first.make, first.operand, tuple(_composite(kind, d, r) for d, r in others))


PICTURE = T(np.zeros((4, 4, 3)), "float32", "ndarray")
SPARSE = _composites("sparse")
RAGGED = _composites("ragged")
for _name in (
    "sp_input",
    "sp",
    "a",
    "sp_a",
    "sp_ids",
    "hypothesis",
    "truth",
    "sp_input1",
    "sp_input2",
):
    HINTS[_name] = (*HINTS.get(_name, GENERIC), SPARSE)
HINTS["rt_input"] = (RAGGED,)
HINTS["sp_inputs"] = ([SPARSE, SPARSE],)


def _recipes() -> dict[str, Any]:
    import tensorflow as tf

    jpeg, png, wav = (
        t(_bytes_of("jpeg"), "string"),
        t(_bytes_of("png"), "string"),
        t(_bytes_of("wav"), "string"),
    )
    example = tf.train.Example(features=tf.train.Features(feature={
        "a": tf.train.Feature(float_list=tf.train.FloatList(value=[1.0]))})).SerializeToString()  # fmt: skip
    f32, i32 = tf.float32, tf.int32
    found: dict[str, Any] = {
        "tf.io.read_file": {"filename": t(b"probe.txt", "string")},
        "tf.io.write_file": {"filename": t(b"probe2.txt", "string"), "contents": t(b"1", "string")},
        "tf.io.matching_files": {"pattern": t(b"*.txt", "string")},
        "tf.io.decode_jpeg": {"contents": jpeg}, "tf.io.decode_png": {"contents": png},
        "tf.io.decode_image": {"contents": png}, "tf.io.is_jpeg": {"contents": jpeg},
        "tf.io.extract_jpeg_shape": {"contents": jpeg},
        "tf.io.decode_and_crop_jpeg": {"contents": jpeg, "crop_window": [0, 0, 2, 2]},
        "tf.io.decode_raw": {"input_bytes": t([b"1234567812345678"], "string"), "out_type": tf.uint8},
        "tf.compat.v1.decode_raw": {"input_bytes": t([b"1234567812345678"], "string"), "out_type": tf.uint8},
        "tf.io.decode_csv": {"records": t([b"1,2"], "string"), "record_defaults": [[1.0], [2]]},
        "tf.io.decode_base64": {"input": t([b"YWJj"], "string")},
        "tf.io.decode_compressed": {"bytes": t([b"abc"], "string")},
        "tf.io.decode_gif": {"contents": t(_GIF, "string")}, "tf.io.decode_bmp": {"contents": t(_bmp(), "string")},
        "tf.io.encode_jpeg": {"image": T(np.zeros((4, 4, 3)), "uint8")},
        "tf.io.encode_png": {"image": T(np.zeros((4, 4, 3)), "uint8")},
        "tf.image.adjust_jpeg_quality": {"image": IMAGE, "jpeg_quality": 90},
        "tf.audio.decode_wav": {"contents": wav},
        "tf.audio.encode_wav": {"audio": t([[0.0], [0.1]]), "sample_rate": 16000},
        "tf.io.parse_tensor": {"serialized": t(tf.io.serialize_tensor([1.0]).numpy(), "string"), "out_type": f32},
        "tf.io.parse_example": {"serialized": t([example], "string"), "features": {"a": tf.io.FixedLenFeature([], f32)}},
        "tf.io.parse_single_example": {"serialized": t(example, "string"), "features": {"a": tf.io.FixedLenFeature([], f32)}},
        "tf.cast": {"x": MATRIX, "dtype": f32}, "tf.dtypes.saturate_cast": {"value": MATRIX, "dtype": f32},
        "tf.bitcast": {"input": MATRIX, "type": i32}, "tf.image.convert_image_dtype": {"image": IMAGE, "dtype": f32},
        "tf.constant": [{"value": MATRIX}, {"value": T(np.array([1, 2]), "int32", "python")}],
        "tf.convert_to_tensor": [{"value": MATRIX}, {"value": T(np.array([1, 2]), "int32", "python")}],
        "tf.zeros": {"shape": [2, 2]}, "tf.ones": {"shape": [2, 2]}, "tf.fill": {"dims": [2, 2], "value": t(1.0)},
        "tf.range": [{"start": t(5, "int32")}, {"start": t(0, "int32"), "limit": t(5, "int32")},
                     {"start": t(0, "int32"), "limit": t(5, "int32"), "delta": t(1, "int32")}], "tf.linspace": {"start": t(0.0), "stop": t(1.0), "num": 3},
        "tf.reshape": {"tensor": MATRIX, "shape": [4]}, "tf.one_hot": [{"indices": t([0, 1], "int32"), "depth": 3},
                       {"indices": t([0, 1], "int32"), "depth": 3, "on_value": t(1.0), "off_value": t(0.0)}],
        "tf.where": [{"condition": t([True, False], "bool")}, {"condition": t([True, False], "bool"), "x": VECTOR, "y": VECTOR}], "tf.gather": {"params": MATRIX, "indices": t([0, 1], "int32")},
        "tf.gather_nd": [{"params": MATRIX, "indices": t([[0], [1]], "int32")},
                         {"params": MATRIX, "indices": t([[0, 1], [1, 1]], "int32")}],
        "tf.boolean_mask": [{"tensor": MATRIX, "mask": t([True, False], "bool")},
                            {"tensor": MATRIX, "mask": t([[True, False], [False, True]], "bool")}],
        "tf.squeeze": [{"input": t([[1.0, 2.0]])}, {"input": MATRIX}], "tf.expand_dims": {"input": MATRIX, "axis": 0},
        "tf.transpose": {"a": MATRIX}, "tf.linalg.matmul": {"a": MATRIX, "b": MATRIX},
        "tf.clip_by_value": {"t": MATRIX, "clip_value_min": t(1.0), "clip_value_max": t(2.0)},
        "tf.stack": {"values": [MATRIX, MATRIX]}, "tf.concat": {"values": [MATRIX, MATRIX], "axis": 0},
        "tf.unstack": {"value": MATRIX}, "tf.split": {"value": MATRIX, "num_or_size_splits": 2},
        "tf.pad": {"tensor": MATRIX, "paddings": [[1, 1], [0, 0]]}, "tf.tile": {"input": MATRIX, "multiples": [2, 2]},
        "tf.slice": {"input_": MATRIX, "begin": [0, 0], "size": [1, 1]}, "tf.reverse": {"tensor": MATRIX, "axis": [0]},
        "tf.ensure_shape": {"x": MATRIX, "shape": [2, 2]}, "tf.broadcast_to": {"input": VECTOR, "shape": [2, 2]},
        "tf.meshgrid": {"*args": [VECTOR, VECTOR]}, "tf.einsum": [{"equation": e, "*inputs": [MATRIX, MATRIX]} for e in ("ij,jk->ik", "ij,ij->", "ij,jk->i", "ij,kl->ijkl")],
        "tf.tensordot": {"a": MATRIX, "b": MATRIX, "axes": 1}, "tf.roll": {"input": MATRIX, "shift": 1, "axis": 0},
        "tf.repeat": {"input": MATRIX, "repeats": 2}, "tf.sequence_mask": {"lengths": t([1, 2], "int32")},
        "tf.searchsorted": {"sorted_sequence": VECTOR, "values": VECTOR},
        "tf.map_fn": {}, "tf.strings.join": {"inputs": [t([b"1"], "string"), t([b"2"], "string")]},
        "tf.strings.split": {"input": t([b"1 2", b"3 4"], "string")},
        "tf.strings.substr": {"input": t([b"12", b"34"], "string"), "pos": 0, "len": 1},
        "tf.strings.to_number": {"input": t([b"1", b"2"], "string")},
        "tf.strings.regex_replace": {"input": t([b"1", b"2"], "string"), "pattern": "1", "rewrite": "2"},
        "tf.strings.regex_full_match": {"input": t([b"1", b"2"], "string"), "pattern": "1"},
        "tf.strings.format": {"template": "{}", "inputs": MATRIX},
        "tf.strings.as_string": {"input": MATRIX}, "tf.strings.length": {"input": t([b"1", b"2"], "string")},
        "tf.strings.unicode_decode": {"input": t([b"1", b"2"], "string"), "input_encoding": "UTF-8"},
        "tf.strings.unicode_split": {"input": t([b"1", b"2"], "string"), "input_encoding": "UTF-8"},
        "tf.random.uniform": {"shape": [2, 2]}, "tf.random.normal": {"shape": [2, 2]},
        "tf.random.truncated_normal": {"shape": [2, 2]}, "tf.random.shuffle": {"value": MATRIX},
        "tf.random.categorical": {"logits": MATRIX, "num_samples": 2},
        "tf.random.stateless_uniform": {"shape": [2, 2], "seed": [1, 2]},
        "tf.random.stateless_normal": {"shape": [2, 2], "seed": [1, 2]},
        "tf.random.gamma": {"shape": [2], "alpha": VECTOR}, "tf.random.poisson": {"shape": [2], "lam": VECTOR},
        "tf.image.resize": {"images": IMAGES, "size": [4, 4]},
        "tf.image.resize_with_pad": {"image": IMAGE, "target_height": 4, "target_width": 4},
        "tf.image.random_crop": {"value": MATRIX, "size": [1, 1]},
        "tf.image.stateless_random_crop": {"value": MATRIX, "size": [1, 1], "seed": [1, 2]},
        "tf.image.crop_to_bounding_box": {"image": IMAGE, "offset_height": 0, "offset_width": 0, "target_height": 4, "target_width": 4},
        "tf.image.pad_to_bounding_box": {"image": IMAGE, "offset_height": 0, "offset_width": 0, "target_height": 9, "target_width": 9},
        "tf.image.random_contrast": {"image": IMAGE, "lower": 0.1, "upper": 0.5},
        "tf.image.random_saturation": {"image": IMAGE, "lower": 0.1, "upper": 0.5},
        "tf.image.psnr": {"a": IMAGE, "b": IMAGE, "max_val": 1.0},
        "tf.image.ssim": {"img1": T(np.zeros((16, 16, 1)), "float32"), "img2": T(np.zeros((16, 16, 1)), "float32"), "max_val": 1.0},
        "tf.image.grayscale_to_rgb": {"images": T(np.zeros((4, 4, 1)), "float32")},
        "tf.image.draw_bounding_boxes": {"images": IMAGES, "boxes": t([[[0.1, 0.1, 0.5, 0.5]]]), "colors": t([[1.0, 0.0, 0.0]])},
        "tf.signal.stft": {"signals": T(np.zeros(16), "float32"), "frame_length": 4, "frame_step": 2},
        "tf.signal.inverse_stft": {"stfts": T(np.zeros((4, 3)), "complex64"), "frame_length": 4, "frame_step": 2},
        "tf.signal.frame": {"signal": T(np.zeros(16), "float32"), "frame_length": 4, "frame_step": 2},
        "tf.signal.linear_to_mel_weight_matrix": {}, "tf.math.bincount": {"arr": t([0, 1], "int32")},
        "tf.math.confusion_matrix": {"labels": t([0, 1], "int32"), "predictions": t([0, 1], "int32")},
        "tf.math.top_k": {"input": MATRIX}, "tf.math.in_top_k": {"targets": t([0, 1], "int32"), "predictions": MATRIX, "k": 1},
        "tf.nn.softmax_cross_entropy_with_logits": {"labels": MATRIX, "logits": MATRIX},
        "tf.nn.sparse_softmax_cross_entropy_with_logits": {"labels": t([0, 1], "int32"), "logits": MATRIX},
        "tf.nn.sigmoid_cross_entropy_with_logits": {"labels": MATRIX, "logits": MATRIX},
        "tf.nn.moments": {"x": MATRIX, "axes": [0]}, "tf.nn.embedding_lookup": {"params": MATRIX, "ids": t([0, 1], "int32")},
        "tf.nn.conv2d": {"input": IMAGES, "filters": KERNEL, "strides": 1, "padding": "SAME"},
        "tf.nn.conv1d": {"input": T(np.zeros((1, 4, 3)), "float32"), "filters": T(np.zeros((2, 3, 2)), "float32"), "stride": 1, "padding": "SAME"},
        "tf.nn.max_pool2d": {"input": IMAGES, "ksize": 2, "strides": 2, "padding": "SAME"},
        "tf.nn.avg_pool2d": {"input": IMAGES, "ksize": 2, "strides": 2, "padding": "SAME"},
        "tf.nn.max_pool": {"input": IMAGES, "ksize": 2, "strides": 2, "padding": "SAME"},
        "tf.nn.dropout": {"x": MATRIX, "rate": 0.5}, "tf.nn.bias_add": {"value": MATRIX, "bias": VECTOR},
        "tf.nn.batch_normalization": {"x": MATRIX, "mean": VECTOR, "variance": VECTOR, "offset": VECTOR, "scale": VECTOR, "variance_epsilon": 0.001},
        "tf.scatter_nd": {"indices": t([[0], [1]], "int32"), "updates": VECTOR, "shape": [4]},
        "tf.tensor_scatter_nd_update": {"tensor": VECTOR, "indices": t([[0]], "int32"), "updates": t([1.0])},
        "tf.tensor_scatter_nd_add": {"tensor": VECTOR, "indices": t([[0]], "int32"), "updates": t([1.0])},
        "tf.make_ndarray": {"tensor": Fresh(lambda: tf.make_tensor_proto([1.0]))},
        "tf.reverse_sequence": {"input": MATRIX, "seq_lengths": t([1, 2], "int32"), "seq_axis": 1},
        "tf.compat.v1.string_to_number": {"string_tensor": t([b"1", b"2"], "string")},
        "tf.compat.v1.string_to_hash_bucket": {"string_tensor": t([b"1", b"2"], "string"), "num_buckets": 5},
        "tf.compat.v1.parse_single_example": {"serialized": t(example, "string"), "features": {"a": tf.io.FixedLenFeature([], f32)}},
        "tf.compat.v1.parse_example": {"serialized": t([example], "string"), "features": {"a": tf.io.FixedLenFeature([], f32)}},
        "tf.debugging.assert_negative": {"x": t([-1.0, -2.0])}, "tf.debugging.assert_non_positive": {"x": t([-1.0, -2.0])},
        "tf.compat.v1.count_nonzero": {"input_tensor": MATRIX},
        "tf.compat.v1.sparse_to_dense": {"sparse_indices": t([[0], [1]], "int32"), "output_shape": [4], "sparse_values": VECTOR},
        "tf.nn.depth_to_space": {"input": T(np.zeros((1, 2, 2, 4)), "float32"), "block_size": 2},
        "tf.image.stateless_random_saturation": {"image": IMAGE, "lower": 0.1, "upper": 0.5, "seed": [1, 2]},
        "tf.image.non_max_suppression_padded": {"boxes": t([[0.1, 0.1, 0.5, 0.5]]), "scores": t([0.5]), "max_output_size": 1},
        "tf.nn.conv3d": {"input": T(np.zeros((1, 4, 4, 4, 1)), "float32"), "filters": T(np.zeros((2, 2, 2, 1, 1)), "float32"),
                         "strides": [1, 1, 1, 1, 1], "padding": "SAME"},
        "tf.nn.conv2d_transpose": {"input": T(np.zeros((1, 4, 4, 2)), "float32"), "filters": KERNEL,
                                   "output_shape": [1, 4, 4, 3], "strides": 1, "padding": "SAME"},
        "tf.nn.max_pool3d": {"input": T(np.zeros((1, 4, 4, 4, 1)), "float32"), "ksize": 2, "strides": 2, "padding": "SAME"},
        "tf.nn.avg_pool3d": {"input": T(np.zeros((1, 4, 4, 4, 1)), "float32"), "ksize": 2, "strides": 2, "padding": "SAME"},
        "tf.nn.separable_conv2d": {"input": IMAGES, "depthwise_filter": T(np.zeros((2, 2, 3, 1)), "float32"),
                                   "pointwise_filter": T(np.zeros((1, 1, 3, 2)), "float32"), "strides": [1, 1, 1, 1], "padding": "SAME"},
        "tf.RaggedTensor.from_row_splits": {"values": VECTOR, "row_splits": t([0, 1, 2], "int32")},
        "tf.RaggedTensor.from_row_lengths": {"values": VECTOR, "row_lengths": t([1, 1], "int32")},
        "tf.keras.backend.cast": {"x": MATRIX, "dtype": "float32"},
        "tf.keras.backend.permute_dimensions": {"x": MATRIX, "pattern": (1, 0)},
        "tf.train.BytesList": {"value": [b"a", b"b"]}, "tf.train.FloatList": {"value": [1.0, 2.0]},
        "tf.train.Int64List": {"value": [1, 2]}, "tf.make_tensor_proto": {"values": [1.0, 2.0]},
        "tf.get_static_value": {"tensor": MATRIX}, "tf.is_tensor": {"x": MATRIX},
        "tf.io.serialize_tensor": {"tensor": MATRIX}, "tf.sort": {"values": MATRIX}, "tf.argsort": {"values": MATRIX},
        "tf.math.cumsum": {"x": MATRIX}, "tf.math.cumprod": {"x": MATRIX}, "tf.unique": {"x": VECTOR},
        "tf.unique_with_counts": {"x": VECTOR}, "tf.histogram_fixed_width": {"values": VECTOR, "value_range": t([0.0, 5.0])},
        "tf.keras.utils.to_categorical": {"x": [0, 1, 2]}, "tf.keras.utils.load_img": {"path": "probe.png"},
        "tf.keras.utils.img_to_array": {"img": PICTURE}, "tf.keras.utils.array_to_img": {"x": PICTURE},
        "tf.keras.utils.save_img": {"path": "probe3.png", "x": PICTURE},
        "tf.keras.utils.normalize": {"x": replace(MATRIX, form="ndarray")}, "tf.keras.utils.pad_sequences": {"sequences": [[1, 2], [3]]},
        "tf.io.gfile.exists": {"path": "probe.txt"}, "tf.io.gfile.isdir": {"path": "."}, "tf.io.gfile.listdir": {"path": "."},
        "tf.io.gfile.glob": {"pattern": "*.txt"}, "tf.io.gfile.stat": {"path": "probe.txt"},
        "tf.io.gfile.makedirs": {"path": "made"}, "tf.io.gfile.mkdir": {"path": "made2"},
        "tf.io.gfile.copy": {"src": "probe.txt", "dst": "copied.txt", "overwrite": True},
        "tf.io.gfile.join": {"path": "a", "*paths": ["b"]}, "tf.io.gfile.walk": {"top": "."},
        "tf.sparse.to_dense": {"sp_input": SPARSE}, "tf.sparse.from_dense": {"tensor": MATRIX},
        "tf.ragged.constant": {"pylist": [[1, 2], [3]]}, "tf.ragged.stack": {"values": [VECTOR, VECTOR]},
        "tf.ragged.range": {"starts": t([1, 2], "int32")}, "tf.identity_n": {"input": [MATRIX, VECTOR]},
        "tf.debugging.assert_equal": {"x": MATRIX, "y": MATRIX}, "tf.debugging.assert_shapes": {"shapes": []},
        "tf.debugging.assert_type": {"tensor": MATRIX, "tf_type": f32}, "tf.debugging.check_numerics": {"tensor": MATRIX, "message": "m"},
        "tf.group": {"*inputs": [MATRIX]}, "tf.tuple": {"tensors": [MATRIX, MATRIX]}, "tf.no_op": {},
        "tf.shape": {"input": MATRIX}, "tf.size": {"input": MATRIX}, "tf.rank": {"input": MATRIX},
        "tf.compat.v1.string_split": {"source": t([b"1 2"], "string")}, "tf.norm": {"tensor": MATRIX},
        "tf.linalg.norm": {"tensor": MATRIX}, "tf.eye": {"num_rows": 2}, "tf.linalg.eye": {"num_rows": 2},
        "tf.edit_distance": {"hypothesis": SPARSE, "truth": SPARSE},
        "tf.nest.flatten": {"structure": [1, 2]}, "tf.math.accumulate_n": {"inputs": [MATRIX, MATRIX]},
        "tf.math.add_n": {"inputs": [MATRIX, MATRIX]}, "tf.image.extract_patches": {"images": IMAGES, "sizes": [1, 2, 2, 1], "strides": [1, 2, 2, 1], "rates": [1, 1, 1, 1], "padding": "VALID"},
        "tf.extract_volume_patches": {"input": T(np.zeros((1, 4, 4, 4, 1)), "float32"), "ksizes": [1, 2, 2, 2, 1], "strides": [1, 2, 2, 2, 1], "padding": "VALID"},
    }  # fmt: skip
    return found


_GIF = (b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,"
        b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;")  # fmt: skip


def _bmp() -> bytes:
    import struct

    pixels = b"\x00" * 16
    return (b"BM" + struct.pack("<IHHI", 54 + len(pixels), 0, 0, 54)
            + struct.pack("<IiiHHIIiiII", 40, 2, 2, 1, 24, 0, len(pixels), 0, 0, 0, 0) + pixels)  # fmt: skip
