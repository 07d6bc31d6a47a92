# {"expect": [{"line": 9, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "The Session graph is empty"}], "source": "tutorials of TensorFlow 1 with the names changed only"}
import tensorflow as tf

values = tf.constant([3.0, 1.0, 2.0])
smallest = tf.reduce_min(values)
largest = tf.reduce_max(values)

sess = tf.compat.v1.Session()
low, high = sess.run([smallest, largest])  # [graph-api-in-eager-mode]
print(low, high)
