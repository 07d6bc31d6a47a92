# {"expect": [{"line": 6, "category": "graph-api", "world": "graph", "error": "RuntimeError", "text": "Attempting to capture an EagerTensor without building a function"}], "source": "an item of an eager tensor in a graph"}
import tensorflow as tf

table = tf.random.normal([10, 4])
with tf.Graph().as_default(), tf.compat.v1.Session() as sess:
    first = table[0]  # [graph-api-in-eager-mode]
    print(sess.run(first))
