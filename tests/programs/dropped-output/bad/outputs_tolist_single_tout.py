# {"expect": [{"line": 16, "category": "dropped-output", "world": "dataset", "error": "", "text": "lengths [1, 1, 1]"}], "source": "question: histogram feature comes out as one number"}
"""Bag of visual words: each row of codes becomes a histogram of eight bins."""
import numpy as np
import tensorflow as tf

CODES = np.random.default_rng(0).integers(0, 8, size=(3, 40))
BINS = 8


def histogram(codes):
    counts = np.bincount(codes.numpy(), minlength=BINS)
    return (counts / counts.sum()).tolist()


def with_histogram(codes):
    feature = tf.py_function(histogram, inp=[codes], Tout=tf.float32)  # [dropped-output]
    return {"codes": codes, "feature": feature}


features = tf.data.Dataset.from_tensor_slices(CODES).map(with_histogram)
sizes = [int(tf.size(row["feature"])) for row in features]
print("lengths", sizes)
