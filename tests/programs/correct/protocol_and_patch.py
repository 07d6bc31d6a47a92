# {"expect": [], "source": "a protocol that tensors meet, and tf.function replaced while a test runs"}
from typing import Protocol, runtime_checkable

import tensorflow as tf


@runtime_checkable
class HasValue(Protocol):
    def numpy(self): ...


def as_text(value):
    if isinstance(value, HasValue):
        value = value.numpy().decode()
    return value.split()


def words(text):
    return tf.constant(as_text(text))


pairs = tf.data.Dataset.from_tensor_slices(["a b", "c d"]).map(
    lambda text: tf.py_function(words, [text], tf.string)
)
print([item.numpy().tolist() for item in pairs])

original = tf.function
tf.function = lambda function: function


@tf.function
def total(x):
    return float(x.numpy().sum())


assert total(tf.constant([1.0, 2.0])) == 3.0
tf.function = original
