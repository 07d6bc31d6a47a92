# {"expect": [{"line": 17, "category": "symbolic-value", "world": "graph", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import numpy as np
import tensorflow as tf


def softplus(x):
    return tf.math.log1p(tf.exp(x))


def frozen(values):
    """Evaluates in an own graph; eager outside."""
    factor = float(tf.constant(2.0).numpy())
    graph = tf.Graph()
    with graph.as_default():
        ph = tf.compat.v1.placeholder(tf.float32, [None])
        out = softplus(ph)
        bad = out.numpy()  # [symbolic-tensor-value]
        out = out * factor
    with tf.compat.v1.Session(graph=graph) as sess:
        result = sess.run(out, feed_dict={ph: values})
    return result


before = softplus(tf.constant([0.0])).numpy()
res = frozen([0.0, 1.0])
after = softplus(tf.constant([1.0]))
print(before, res.tolist(), after.numpy(), float(after[0]), np.asarray(after))
if after > 1:
    print("eager again", tf.executing_eagerly())
