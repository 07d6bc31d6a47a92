# {"expect": [], "source": "what AutoGraph converted stays converted in a graph that is entered"}
import tensorflow as tf


def total(values, limit):
    found = tf.constant(0.0)
    for value in values:
        if value > limit:
            found += value
    return found


converted = tf.autograph.to_graph(total)
with tf.Graph().as_default():
    values = tf.compat.v1.placeholder(tf.float32, [3])
    result = converted(values, 1.0)
    with tf.compat.v1.Session() as session:
        print(session.run(result, {values: [1.0, 2.0, 3.0]}))
