# {"expect": [], "source": "question: int tensor / int gives a float"}
import tensorflow as tf


def count_words(texts):
    return ([len(t.split()) for t in texts.numpy()],)


@tf.function
def score(texts):
    counts = tf.py_function(count_words, [texts], tf.int32)
    counts.set_shape([None])
    n = tf.size(texts)
    mean = tf.reduce_sum(counts) / n
    half = counts // 2
    share = counts / tf.reduce_sum(counts) * 100.0
    return mean * 0.5, half * 3, share, tf.cast(counts, tf.float32) * 0.5


for value in score(tf.constant(["a b", "c"])):
    print(value.dtype.name, value.numpy())
