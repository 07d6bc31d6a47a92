# {"expect": [], "source": "question: compat.v1.py_func keeps its old arguments"}
import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as tf1


def relu(x):
    return np.maximum(x, 0)


@tf.function
def run(x):
    a = tf1.py_func(relu, [x], tf.float32, stateful=False, name="relu")
    b = tf1.py_func(func=np.argsort, inp=[x], Tout=[tf.int64])
    c, d = tf1.py_func(divmod, [x, 2.0], (tf.float32, tf.float32))
    return a, b[0], c, d


print([t.numpy().tolist() for t in run(tf.constant([-1.0, 1.0, 5.0]))])

with tf.Graph().as_default(), tf1.Session() as session:
    p = tf1.placeholder(tf.int32, [None])
    print(session.run(tf1.py_func(lambda v: v[::-1], [p], tf.int32), {p: [1, 2, 3]}))
