# {"expect": [], "source": "a guard in a function that is both run and traced"}
import tensorflow as tf

tf.config.run_functions_eagerly(True)


@tf.function
def norm(x):
    if tf.executing_eagerly():
        print(x.numpy())
    return tf.reduce_sum(x)


print(norm(tf.constant([3.0, 4.0])))
norm.get_concrete_function(tf.TensorSpec([2], tf.float32))
