# {"expect": [], "source": "texts that become weights, ragged rows or single positions"}
import numpy as np
import tensorflow as tf

TextVectorization = tf.keras.layers.TextVectorization
words = ["cat", "dog"]
weights = TextVectorization(
    vocabulary=words, output_mode="tf_idf", idf_weights=[0.5, 0.25])
rows = TextVectorization(vocabulary=words, ragged=True)
counts = TextVectorization(vocabulary=words, output_mode="count", sparse=True)
whole = TextVectorization(vocabulary=words, split=None)
letters = TextVectorization(vocabulary=["a", "c", "t"], split="character")
texts = tf.constant(["cat dog", "bird"])

print(tf.py_function(lambda t: weights(t), [texts], tf.float32))
print(tf.py_function(lambda t: rows(t).to_tensor(), [texts], tf.int64))
print(tf.py_function(lambda t: rows(t).row_lengths(), [texts], tf.int64))
print(tf.py_function(lambda t: tf.sparse.to_dense(counts(t)), [texts], tf.int64))
print(tf.py_function(lambda t: whole(t) + tf.ones_like(t, tf.int64), [texts], tf.int64))
print(tf.numpy_function(lambda t: letters(t).numpy().astype(np.int32), [texts[0]], tf.int32))
print(tf.numpy_function(lambda t: letters(t).numpy()[0], [texts], tf.int64))
