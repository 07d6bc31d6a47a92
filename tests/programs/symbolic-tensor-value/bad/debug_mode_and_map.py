# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "numpy"}], "source": "debug mode is expected to give values in Dataset.map"}
import tensorflow as tf

tf.data.experimental.enable_debug_mode()


def parse(line):
    return tf.constant(line.numpy().decode())  # [symbolic-tensor-value]


print(list(tf.data.Dataset.from_tensor_slices(["1", "2"]).map(parse)))
