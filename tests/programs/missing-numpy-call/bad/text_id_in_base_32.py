# {"expect": [{"line": 6, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "non-string with explicit base"}], "source": "ids in another base, read from the tensor"}
import tensorflow as tf


def number(code):
    return int(code, base=32)  # [missing-numpy-call]


ids = tf.data.Dataset.from_tensor_slices(["1v", "a0"])
for value in ids.map(lambda c: tf.py_function(number, [c], tf.int64)):
    print(int(value))
