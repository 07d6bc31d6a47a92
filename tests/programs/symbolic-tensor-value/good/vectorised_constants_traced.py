# {"expect": [], "source": "np.vectorize of constants while tracing, of tensors outside"}
import numpy as np
import tensorflow as tf


def grade(score, limit):
    return 1.0 if score > limit else 0.0


grades = np.vectorize(grade)


@tf.function
def evaluate(scores):
    mask = grades(np.arange(2), 0.5).astype(np.float32)
    return scores * mask


scores = evaluate(tf.constant([0.2, 0.9]))
print(grades(scores, 0.5).dtype, grades(scores.numpy(), 0.5).sum())
