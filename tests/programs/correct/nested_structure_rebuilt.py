# {"expect": [], "source": "flat outputs packed into a structure after py_function"}
import numpy as np
import tensorflow as tf

SPEC = {
    "image": tf.TensorSpec((4, 4), tf.float32),
    "boxes": tf.TensorSpec((None, 4), tf.float32),
    "meta": (tf.TensorSpec((), tf.int64), tf.TensorSpec((), tf.string)),
}


def load(index):
    i = int(index)
    boxes = np.tile(np.arange(4, dtype=np.float32), (i + 1, 1))
    sample = {"image": np.full((4, 4), i, np.float32), "boxes": boxes, "meta": (np.int64(i), f"id{i}")}
    return tf.nest.flatten(sample)


def map_fn(index):
    flat_spec = tf.nest.flatten(SPEC)
    flat = tf.py_function(load, [index], [s.dtype for s in flat_spec])
    for tensor, spec in zip(flat, flat_spec):
        tensor.set_shape(spec.shape)
    return tf.nest.pack_sequence_as(SPEC, flat)


ds = tf.data.Dataset.range(3).map(map_fn)
for sample in ds:
    print(len(sample["boxes"]), sample["meta"][1].numpy().decode())
