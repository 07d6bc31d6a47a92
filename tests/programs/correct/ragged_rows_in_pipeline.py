# {"expect": [], "source": "rows of a ragged tensor are dense inside a pipeline"}
import numpy as np
import tensorflow as tf

SENTENCES = tf.ragged.constant([["a", "b"], ["c"], ["d", "e", "f"]])
NUMBERS = tf.ragged.constant([[1, 2], [3], [4, 5, 6]])


def longest(words):
    return np.int64(max(len(word) for word in words))


def total(numbers):
    return np.sum(numbers, dtype=np.int64)


def describe(row):
    size = tf.numpy_function(longest, [row["words"]], tf.int64)
    added = tf.numpy_function(total, [row["numbers"]], tf.int64)
    return size, added, tf.shape(row["words"])[0]


rows = tf.data.Dataset.from_tensor_slices({"words": SENTENCES, "numbers": NUMBERS})
for size, added, count in rows.map(describe):
    print(size.numpy(), added.numpy(), count.numpy())
