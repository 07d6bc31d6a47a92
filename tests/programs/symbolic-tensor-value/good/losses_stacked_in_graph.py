# {"expect": [], "source": "list of losses of towers, reduced by TensorFlow in graph mode"}
import numpy as np
import tensorflow.compat.v1 as tf1

graph = tf1.Graph()
with graph.as_default():
    inputs = tf1.placeholder(tf1.float32, [None, 4])
    losses = [tf1.reduce_mean(part) for part in tf1.split(inputs, 2, axis=1)]
    total = tf1.add_n(losses) / np.float32(len(losses))
    first, second = tf1.split(inputs, 2, axis=1)
    shares = np.mean([len(losses), 2.0])

with tf1.Session(graph=graph) as sess:
    values = sess.run([total, *losses, first + second], {inputs: np.ones((2, 4))})
    print(np.mean(values[1:3]), shares)
