# {"expect": [], "source": "helper that restores structure and shape around py_function"}
import numpy as np
import tensorflow as tf


def py_map(fn, signature):
    """fn works on a nest of arrays and returns a nest like signature."""
    flat = tf.nest.flatten(signature)

    def mapper(*elements):
        def call(*flat_inputs):
            arrays = [t.numpy() for t in flat_inputs]
            nest = tf.nest.pack_sequence_as(elements, arrays)
            return tf.nest.flatten(fn(*nest))

        outs = tf.py_function(call, tf.nest.flatten(elements), [s.dtype for s in flat])
        for o, s in zip(outs, flat):
            o.set_shape(s.shape)
        return tf.nest.pack_sequence_as(signature, outs)

    return mapper


def augment(sample):
    img = sample["image"][:, ::-1]
    if "boxes" in sample and sample["boxes"].max() > 0.5:
        img = img * 2
    return {"boxes": 1.0 - sample["boxes"], "image": img}


spec = {"image": tf.TensorSpec((4, 4), tf.float32), "boxes": tf.TensorSpec((None, 4), tf.float32)}
data = {"image": np.random.rand(2, 4, 4).astype("f"), "boxes": np.random.rand(2, 3, 4).astype("f")}
for out in tf.data.Dataset.from_tensor_slices(data).map(py_map(augment, spec)):
    print({k: v.shape for k, v in out.items()})
