# {"expect": [], "source": "a graph that is named where it is entered, and entered again later"}
import tensorflow as tf

with tf.Graph().as_default() as graph:
    weights = tf.compat.v1.get_variable("weights", [2], initializer=tf.compat.v1.ones_initializer())
with graph.as_default():
    features = tf.compat.v1.placeholder(tf.float32, [2])
    total = tf.reduce_sum(features * weights)
with tf.compat.v1.Session(graph=graph) as session:
    session.run(weights.initializer)
    print(session.run(total, {features: [1.0, 2.0]}))
