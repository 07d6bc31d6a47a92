# {"expect": [], "source": "question: TensorArray has to be stacked"}
import tensorflow as tf


def cumulative(x):
    array = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    total = tf.constant(0.0)
    for i, v in enumerate(x):
        total = total + v
        array = array.write(i, total)
    return array.stack()


@tf.function
def run(x):
    return tf.py_function(cumulative, [x], tf.float32)


print(run(tf.constant([1.0, 2.0, 3.0])).numpy())
