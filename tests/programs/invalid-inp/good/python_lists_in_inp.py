# {"expect": [], "source": "lists, arrays, numbers and variables passed in inp"}
import numpy as np
import tensorflow as tf

SYNONYMS = ["big", "large", "huge"]
OFFSET = tf.Variable(1.0)


def replace(index, synonyms, weights, offset):
    row = [s.decode() for s in synonyms.numpy()]
    p = weights.numpy() / weights.numpy().sum()
    assert len(p) == len(row) and offset == 1.0
    return row[int(index) % len(row)]


def augment(index):
    inputs = (index, SYNONYMS, np.array([1.0, 2.0, 3.0]), OFFSET)
    word = tf.py_function(replace, inputs, tf.string)
    word.set_shape([])
    return word


for word in tf.data.Dataset.range(3).map(augment):
    print(word.numpy().decode())
print(tf.numpy_function(lambda a, b: a + b, [[1.0, 2.0], 3.0], tf.float32).numpy())
print(tf.py_function(lambda n: n * 2, inp=[7], Tout=tf.int32).numpy())
