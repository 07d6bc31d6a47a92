# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "numpy"}], "source": "run_functions_eagerly is expected to reach Dataset.map"}
import tensorflow as tf

tf.config.run_functions_eagerly(True)


def parse(line):
    number = float(line.numpy())  # [symbolic-tensor-value]
    return tf.constant(number)


print(list(tf.data.Dataset.from_tensor_slices(["1", "2"]).map(parse)))
