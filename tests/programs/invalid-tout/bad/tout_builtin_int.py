# {"expect": [{"line": 10, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`"}], "source": "Tout=int"}
import tensorflow as tf


def word_count(line):
    return len(line.numpy().split())


lines = tf.data.Dataset.from_tensor_slices(["a b c", "d"])
counts = lines.map(lambda l: tf.py_function(word_count, [l], int))  # [invalid-tout]
print([int(c) for c in counts])
