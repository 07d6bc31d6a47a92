# {"expect": [], "source": "a tokenizer inside a traced pipeline, whose tokens go to NumPy"}
import numpy as np
import tensorflow as tf

vectorize = tf.keras.layers.TextVectorization(
    vocabulary=["cat", "dog"], output_sequence_length=4)


def drop_last(tokens):
    kept = np.copy(tokens)
    kept[..., -1] = 0
    return kept


@tf.function
def augment(texts):
    tokens = vectorize(texts[:, tf.newaxis])
    changed = tf.numpy_function(drop_last, [tokens], tf.int64)
    return tf.ensure_shape(changed, [2, 4]) + tf.cast(tokens > 0, tf.int64)


def first_word(text):
    return np.int32(vectorize(text)[0])


print(augment(tf.constant(["cat dog", "bird"])))
print(tf.numpy_function(first_word, [tf.constant("dog bird")], tf.int32))
print(vectorize("cat").shape, vectorize(["cat", "dog dog"]).dtype)
