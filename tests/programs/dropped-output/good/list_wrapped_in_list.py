# {"expect": [], "source": "the list is wrapped so it is one value"}
import tensorflow as tf

CLASSES = ["sky", "road", "car"]


def per_class(y_true):
    counts = []
    for index, _ in enumerate(CLASSES):
        counts.append(int((y_true.numpy() == index).sum()))
    return [counts]


counts = tf.py_function(per_class, [tf.constant([0, 1, 2, 2])], tf.int64)
assert counts.shape == (3,)
print(dict(zip(CLASSES, counts.numpy().tolist())))
