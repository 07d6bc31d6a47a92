# {"expect": [{"line": 8, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "can only concatenate str"}], "source": "prefix added to bytes with +"}
import tensorflow as tf

PREFIX = "en_"


def prefixed(token):
    return PREFIX + token  # [bytes-as-str]


def add_prefix(tokens):
    return [prefixed(t) for t in tokens]


@tf.function
def prepare(sentence):
    tokens = tf.strings.split(sentence)
    return tf.numpy_function(add_prefix, [tokens], [tf.string, tf.string])


print(prepare(tf.constant("good morning")))
