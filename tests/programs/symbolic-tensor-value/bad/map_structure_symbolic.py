# {"expect": [{"line": 7, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "numpy"}], "source": "written for this suite"}
import tensorflow as tf


@tf.function
def total(batch):
    parts = tf.nest.map_structure(lambda leaf: leaf.numpy().sum(), batch)  # [symbolic-tensor-value]
    return parts["x"]


print(total({"x": tf.ones([4, 2]), "y": (tf.zeros([4]), tf.ones([2]))}))
