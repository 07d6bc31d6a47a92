# {"expect": [{"line": 10, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported object type set"}], "source": "unique words as a set"}
import tensorflow as tf


def unique_words(text):
    return set(text.decode().split())


def words(text):
    return tf.numpy_function(unique_words, [text], tf.string)  # [unsupported-return-value]


print(list(tf.data.Dataset.from_tensor_slices(["a b a", "c c"]).map(words)))
