# {"expect": [{"line": 8, "category": "symbolic-value", "world": "graph", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "Python if inside tf.Graph().as_default()"}
import tensorflow as tf

graph = tf.Graph()
with graph.as_default():
    a = tf.constant([1.0, 2.0])
    total = tf.reduce_sum(a)
    if total > 2.5:  # [symbolic-tensor-value]
        result = a * 2
    else:
        result = a

with tf.compat.v1.Session(graph=graph) as sess:
    print(sess.run(result))
