# {"expect": [{"line": 15, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "np.vectorize of a rule on symbolic values"}
import numpy as np
import tensorflow as tf


def grade(score):
    return 2 if score > 0.8 else 1 if score > 0.5 else 0


grades = np.vectorize(grade)


@tf.function
def evaluate(scores):
    return tf.reduce_sum(grades(scores))  # [symbolic-tensor-value]


print(evaluate(tf.constant([0.2, 0.9])))
