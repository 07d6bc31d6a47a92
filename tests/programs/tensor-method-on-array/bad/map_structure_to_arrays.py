# {"expect": [{"line": 11, "category": "array-as-tensor", "world": "eager", "error": "AttributeError", "text": "numpy"}], "source": "written for this suite"}
import tensorflow as tf


def to_arrays(batch):
    return tf.nest.map_structure(lambda leaf: leaf.numpy(), batch)


ds = tf.data.Dataset.from_tensor_slices({"x": tf.ones([4, 2]), "y": tf.zeros([4])}).batch(2)
for batch in ds:
    print(to_arrays(batch)["x"].numpy())  # [tensor-method-on-array]


@tf.function
def traced(x):
    return x
