# {"expect": [{"line": 8, "category": "graph-api", "world": "graph", "error": "RuntimeError", "text": "Attempting to capture an EagerTensor without building a function"}], "source": "tensors that were made before the session"}
import tensorflow as tf

a = tf.constant([1.0, 2.0])
b = tf.constant([3.0, 4.0])

with tf.compat.v1.Session() as sess:
    total = tf.add(a, b)  # [graph-api-in-eager-mode]
    print(sess.run(total))
