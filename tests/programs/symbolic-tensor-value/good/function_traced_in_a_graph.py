# {"expect": [], "source": "a tf.function has a graph of its own wherever it is called"}
import tensorflow as tf


@tf.function
def step(x):
    if not tf.inside_function():
        print(x.numpy())
    return x * 2.0


with tf.Graph().as_default():
    result = step(tf.constant(1.0))
    with tf.compat.v1.Session() as session:
        print(session.run(result))
