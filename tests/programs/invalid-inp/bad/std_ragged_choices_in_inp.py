# {"expect": [{"line": 13, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "NOT CONVERTIBLE TO TENSOR"}], "source": "lists of different lengths beside the tensor"}
import tensorflow as tf

LEVELS = [[0.1, 0.2], [0.3], [0.4, 0.5, 0.6]]


def choose(index, levels):
    return levels[int(index)][0]


@tf.function
def level(index):
    return tf.py_function(choose, [index, LEVELS], tf.float32)  # [invalid-inp]


print(level(tf.constant(1)))
