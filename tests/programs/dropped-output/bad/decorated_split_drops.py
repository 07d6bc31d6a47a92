# {"expect": [{"line": 11, "category": "dropped-output", "world": "function", "error": "", "text": "train 6", "or": [22]}], "source": "docs-style question: py_function as decorator, the function returns two arrays"}
import numpy as np
import tensorflow as tf


def shuffled(values, seed):
    order = np.random.default_rng(seed).permutation(len(values))
    return values[order]


@tf.py_function(Tout=tf.float32)  # [dropped-output]
def split_fold(values, fold):
    values = shuffled(values.numpy(), seed=3)
    cut = int(len(values) * fold.numpy())
    head = values[:cut]
    tail = values[cut:]
    return head, tail


@tf.function
def evaluate(values):
    train = split_fold(values, tf.constant(0.75))
    return tf.size(train), tf.reduce_sum(train)


size, total = evaluate(tf.range(8, dtype=tf.float32))
print("train", int(size))
