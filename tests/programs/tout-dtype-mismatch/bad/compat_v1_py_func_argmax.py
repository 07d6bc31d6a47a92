# {"expect": [{"line": 14, "category": "tout-dtype", "world": "graph", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "TF1 session with py_func around argmax"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def decode_greedy(logits):
    return np.argmax(logits, axis=-1)


def build(batch, steps, classes):
    logits = tf.placeholder(tf.float32, [batch, steps, classes])
    decoded = tf.py_func(decode_greedy, [logits], tf.int32, stateful=False)  # [tout-dtype-mismatch]
    decoded.set_shape([batch, steps])
    return logits, decoded


logits_ph, decoded_op = build(2, 5, 4)
with tf.Session() as sess:
    print(sess.run(decoded_op, {logits_ph: np.random.rand(2, 5, 4)}))
