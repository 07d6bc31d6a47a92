# {"expect": [], "source": "a tokenizer that is called in a py_function"}
import tensorflow as tf

vectorize = tf.keras.layers.TextVectorization(max_tokens=50, output_sequence_length=6)
vectorize.adapt(["the cat sat", "the dog ran"])


def encode(text):
    return vectorize(text)


def shorter(text):
    return tf.cast(vectorize(text)[:3], tf.int32)


def process(text):
    tokens = tf.py_function(encode, [text], tf.int64)
    tokens.set_shape([6])
    return tokens, tf.py_function(shorter, [text], tf.int32)


for item in tf.data.Dataset.from_tensor_slices(["the cat ran"]).map(process):
    print(item)
