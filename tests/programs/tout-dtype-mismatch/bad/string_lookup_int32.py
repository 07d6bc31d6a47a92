# {"expect": [{"line": 12, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "requested dtype int32 for Tensor with dtype int64"}], "source": "a vocabulary that is looked up in a py_function"}
import tensorflow as tf

lookup = tf.keras.layers.StringLookup(vocabulary=["cat", "dog"])


def index(word):
    return lookup(word)


def process(word):
    return tf.py_function(index, [word], tf.int32)  # [tout-dtype-mismatch]


for item in tf.data.Dataset.from_tensor_slices(["cat", "bird"]).map(process):
    print(item)
