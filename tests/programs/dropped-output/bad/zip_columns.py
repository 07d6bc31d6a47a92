# {"expect": [{"line": 14, "category": "dropped-output", "world": "eager", "error": "", "text": "columns kept: 2"}], "source": "columns by zip(*rows) with one column more than Tout"}
import numpy as np
import tensorflow as tf

ROWS = [("a", 1, 0.5), ("b", 2, 0.25), ("c", 3, 0.75)]


def columns(start):
    chosen = ROWS[int(start):]
    names, counts, weights = zip(*chosen)
    return [np.array(c) for c in (names, counts, weights)]


names, counts = tf.py_function(columns, [0], [tf.string, tf.int64])  # [dropped-output]
print("columns kept:", len([names, counts]))
print(names.numpy(), counts.numpy())
