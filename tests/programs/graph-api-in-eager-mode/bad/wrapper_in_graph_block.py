# {"expect": [{"line": 13, "category": "graph-api", "world": "graph", "error": "RuntimeError", "text": "Attempting to capture an EagerTensor without building a function"}], "source": "an eager input of a wrapper in a graph"}
import numpy as np
import tensorflow as tf


def normalize(image):
    return ((image - image.mean()) / (image.std() + 1e-6)).astype(np.float32)


image = tf.random.uniform([8, 8])
graph = tf.Graph()
with graph.as_default():
    result = tf.numpy_function(normalize, [image], tf.float32)  # [graph-api-in-eager-mode]
with tf.compat.v1.Session(graph=graph) as sess:
    print(sess.run(result))
