# {"expect": [], "source": "a graph of its own in a program of TensorFlow 2"}
import tensorflow as tf

with tf.Graph().as_default() as graph:
    x = tf.compat.v1.placeholder(tf.float32, [])
    y = x * 2.0
    slope = tf.gradients(y, x)
    init = tf.compat.v1.global_variables_initializer()

with tf.compat.v1.Session(graph=graph) as session:
    session.run(init)
    print(session.run([y, slope[0]], {x: 3.0}), y.name, graph.get_operations()[0].name)
