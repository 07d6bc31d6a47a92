# {"expect": [], "source": "question: a dataset is a composite tensor"}
import tensorflow as tf

reference = tf.data.Dataset.range(10).batch(5)


def nearest(x, candidates):
    pool = tf.concat(list(candidates), axis=0)
    return pool[tf.argmin(tf.abs(pool - x))]


@tf.function
def snap(x):
    return tf.py_function(nearest, [x, reference], tf.int64)


print(int(snap(tf.constant(3, tf.int64))))
