# {"expect": [], "source": "shape and dtype of an eager tensor in a graph"}
import tensorflow as tf

a = tf.constant([[1.0, 2.0]])
with tf.Graph().as_default():
    zeros = tf.zeros(a.shape, a.dtype)
    like = tf.zeros_like(a)
    print(zeros.shape, like.shape, a.shape[0], len(a), float(a.numpy().sum()), a.dtype.name)
    for row in a.numpy():
        print(row + 1.0)
