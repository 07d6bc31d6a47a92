# {"expect": [{"line": 10, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "with an unsupported type (<class 'map'>)"}], "source": "map object instead of a list"}
import tensorflow as tf


def parse_numbers(line):
    return map(float, line.numpy().decode().split(","))


def parse(line):
    nums = tf.py_function(parse_numbers, [line], tf.float32)  # [unsupported-return-value]
    nums.set_shape([None])
    return nums


for v in tf.data.Dataset.from_tensor_slices(["1,2", "3,4"]).map(parse):
    print(v)
