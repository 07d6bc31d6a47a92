# {"expect": [{"line": 7, "category": "graph-api", "world": "py_function", "error": "RuntimeError", "text": "The Session graph is empty"}], "source": "a session in the body of py_function"}
import tensorflow as tf


def embed(word):
    with tf.compat.v1.Session() as sess:
        return sess.run(word)  # [graph-api-in-eager-mode]


word = tf.constant([1.0, 2.0])
print(tf.py_function(embed, [word], tf.float32))
