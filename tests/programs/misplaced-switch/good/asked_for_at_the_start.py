# {"expect": [], "source": "the switches do what they can"}
import tensorflow as tf

tf.compat.v1.enable_eager_execution()
tf.config.run_functions_eagerly(True)
tf.data.experimental.enable_debug_mode()


@tf.function
def read(x):
    return x.numpy() + 1


def load(x):
    return tf.py_function(lambda a: a + x, [x], tf.int64)


print(read(tf.constant(1)))
print([v.numpy() for v in tf.data.Dataset.range(3).map(load)])
