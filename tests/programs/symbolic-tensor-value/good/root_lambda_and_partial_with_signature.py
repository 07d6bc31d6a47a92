# {"expect": [], "source": "lambdas and partials with a signature"}
import functools

import tensorflow as tf


def power(exponent, x):
    return x ** float(exponent)


specs = [tf.TensorSpec([], tf.float32)]
square = tf.function(functools.partial(power, 2), input_signature=specs)
double = tf.function(lambda x: x * 2.0, input_signature=specs)
print(square.get_concrete_function()(tf.constant(3.0)), double(tf.constant(1.0)).numpy())
