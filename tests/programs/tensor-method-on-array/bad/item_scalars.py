# {"expect": [{"line": 24, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "numbers, truth and text of tensors, and something else is wrong"}
import datetime
import json
import numpy as np
import tensorflow as tf


def record(name, t):
    v = t.numpy().item() if t.shape.rank == 0 else t.numpy().tolist()
    return {"name": name, "value": v, "at": datetime.date(2024, 1, 1).isoformat()}


def to_index(label, classes):
    return classes[int(label)]


def npfn(score, label):
    s = round(float(score), 3)
    lab = label.item()
    return np.float32(s), np.int64(lab + 1), np.bool_(label > 2)


def npfn_bad(score, label):
    return np.float32(score.numpy()), label, np.bool_(label > 2)  # [tensor-method-on-array]


classes = ("cat", "dog", "cow", "hen")
score, label = tf.constant(0.12345), tf.constant(3, tf.int64)
print(json.dumps([record("score", score), record("label", label), record("v", tf.ones(2))]))
print(to_index(label, classes), {int(label): "x"}[3], np.int64(label) + 1, np.float32(score) * 2, hash(int(label)))


@tf.function
def both(s, l):
    a, b, c = tf.numpy_function(npfn, [s, l], [tf.float32, tf.int64, tf.bool])
    a, b, c = tf.numpy_function(npfn_bad, [s, l], [tf.float32, tf.int64, tf.bool])
    return a, b, c


print([v.numpy().item() for v in both(score, label)])
