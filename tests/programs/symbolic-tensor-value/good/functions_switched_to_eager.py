# {"expect": [], "source": "experimental_run_functions_eagerly answer in https://github.com/tensorflow/tensorflow/issues/27519"}
import tensorflow as tf

tf.config.run_functions_eagerly(True)


@tf.function
def running_total(values):
    total = 0.0
    for value in values:
        total += value.numpy()
    return tf.constant(total)


print(running_total(tf.constant([1.0, 2.5, 4.0])).numpy())
tf.config.run_functions_eagerly(False)
