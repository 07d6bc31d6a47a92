# {"expect": [], "source": "filter with a numpy_function predicate"}
import numpy as np
import tensorflow as tf

ALLOWED = {1, 3, 5, 8}
BLOCKED = [b"spam", b"junk"]


def allowed(i):
    return int(i) in ALLOWED


def not_blocked(label):
    return label not in BLOCKED


ids = tf.data.Dataset.range(10).filter(
    lambda i: tf.reshape(tf.numpy_function(allowed, [i], tf.bool), [])
)
print(list(ids.as_numpy_iterator()))
words = tf.data.Dataset.from_tensor_slices(["ham", "spam", "news"])
words = words.filter(lambda w: tf.ensure_shape(tf.numpy_function(not_blocked, [w], tf.bool), []))
print([w.decode() for w in words.as_numpy_iterator()])
