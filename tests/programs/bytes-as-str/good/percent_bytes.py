# {"expect": [], "source": "bytes formatting with % stays bytes"}
import tensorflow as tf


def prefixed(token, lang=b"en"):
    return b"%s_%s" % (lang, token)


@tf.function
def prepare(sentence):
    tokens = tf.strings.split(sentence)
    return tf.map_fn(
        lambda t: tf.numpy_function(prefixed, [t], tf.string), tokens)


print(prepare(tf.constant("good morning")).numpy())
