# {"expect": [], "source": "structured inputs and outputs around py_function by flatten and pack"}
import collections

import numpy as np
import tensorflow as tf

Sample = collections.namedtuple("Sample", ["image", "boxes"])


def structured_py_function(func, inp, Tout, name=None):
    def wrapped(*flat_inp):
        packed = tf.nest.pack_sequence_as(inp, flat_inp, expand_composites=True)
        result = func(*packed)
        return tf.nest.flatten(result, expand_composites=True)

    def dtype_of(v):
        return v.dtype if isinstance(v, tf.TensorSpec) else v

    flat_out = tf.py_function(
        func=wrapped,
        inp=tf.nest.flatten(inp, expand_composites=True),
        Tout=[dtype_of(v) for v in tf.nest.flatten(Tout)],
        name=name)
    out = tf.nest.pack_sequence_as(Tout, flat_out)

    def fix(spec, t):
        if isinstance(spec, tf.TensorSpec):
            t.set_shape(spec.shape)
        return t

    return tf.nest.map_structure(fix, Tout, out)


def augment(sample, info):
    image = sample["image"].numpy()[:, ::-1]
    boxes = sample["boxes"].numpy().copy()
    boxes[:, [0, 2]] = image.shape[1] - boxes[:, [2, 0]]
    return Sample(image=image, boxes=boxes), {"name": info["name"].numpy().upper(), "count": len(boxes)}


SPEC = (Sample(tf.TensorSpec([4, 6], tf.float32), tf.TensorSpec([None, 4], tf.float32)),
        {"name": tf.string, "count": tf.int32})

data = {"image": np.arange(48, dtype=np.float32).reshape(2, 4, 6),
        "boxes": np.array([[[0, 0, 2, 2]], [[1, 1, 6, 4]]], np.float32)}
names = {"name": np.array(["left", "right"])}
ds = tf.data.Dataset.from_tensor_slices((data, names))
ds = ds.map(lambda s, i: structured_py_function(augment, (s, i), SPEC))
for sample, info in ds:
    print(sample.image.shape, sample.boxes.numpy().tolist(), info["name"].numpy(), int(info["count"]))
    assert sample.image.shape == (4, 6)
    assert isinstance(sample, Sample)
assert sample.boxes.numpy().tolist() == [[0, 1, 5, 4]]
