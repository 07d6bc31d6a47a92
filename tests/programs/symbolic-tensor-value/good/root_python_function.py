# {"expect": [], "source": "what is behind a tf.function runs eagerly"}
import tensorflow as tf


@tf.function
def norm(x):
    return tf.reduce_sum(x * x)


class Layer(tf.Module):
    @tf.function
    def __call__(self, x):
        return x + 1.0


print(float(norm.python_function(tf.constant([3.0, 4.0])).numpy()))
layer = Layer()
print(type(layer).__call__.python_function(layer, tf.constant(1.0)).numpy())
