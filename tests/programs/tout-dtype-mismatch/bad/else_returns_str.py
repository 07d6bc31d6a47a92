# {"expect": [{"line": 22, "category": "tout-dtype", "world": "eager", "error": "TypeError", "text": "Cannot convert 'n/a' to EagerTensor of dtype float"}], "source": "metric wrapper that gives a word for an empty class"}
import numpy as np
import tensorflow as tf


def recall(y_true, y_pred, cls):
    wanted = y_true.numpy() == cls
    n = wanted.sum()
    if n > 0:
        hit = np.logical_and(wanted, y_pred.numpy() == cls).sum()
        value = np.float32(hit / n)
    else:
        value = "n/a"
    return value


y_true = tf.constant([0, 0, 1, 1, 3])
y_pred = tf.constant([0, 1, 1, 1, 0])

report = []
for cls in range(4):
    r = tf.py_function(lambda t, p, c=cls: recall(t, p, c), [y_true, y_pred], tf.float32)  # [tout-dtype-mismatch]
    report.append((cls, float(r)))
print(report)
