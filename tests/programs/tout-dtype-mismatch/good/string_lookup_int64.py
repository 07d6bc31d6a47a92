# {"expect": [], "source": "a vocabulary that is looked up in a py_function"}
import tensorflow as tf

lookup = tf.keras.layers.StringLookup(vocabulary=["cat", "dog"])
weights = tf.keras.layers.StringLookup(
    vocabulary=["cat", "dog"], output_mode="tf_idf", idf_weights=[0.5, 0.25])
words = tf.keras.layers.StringLookup(vocabulary=["cat", "dog"], invert=True)


def index(word):
    return lookup(word)


def process(word):
    number = tf.py_function(index, [word], tf.int64)
    weight = tf.py_function(lambda w: weights(w), [word[None]], tf.float32)
    again = tf.py_function(lambda n: words(n), [number], tf.string)
    return number, weight, again


for item in tf.data.Dataset.from_tensor_slices(["cat", "bird"]).map(process):
    print(item)
