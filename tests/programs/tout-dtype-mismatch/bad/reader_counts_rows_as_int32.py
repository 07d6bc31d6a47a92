# {"expect": [{"line": 18, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "question: word counts of a corpus are Python ints"}
from collections import Counter
from operator import itemgetter

import numpy as np
import tensorflow as tf


def summary(text):
    counts = Counter(text.decode().split())
    held = {"largest": np.array([n for _, n in counts.most_common(2)]), "kinds": np.int32(len(counts))}
    pick = itemgetter("largest", "kinds")
    return pick(held)


@tf.function
def count(text):
    return tf.numpy_function(summary, [text], [tf.int32, tf.int32])  # [tout-dtype-mismatch]


print(count(tf.constant("a b a c a b")))
