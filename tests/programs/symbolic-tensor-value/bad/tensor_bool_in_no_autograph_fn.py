# {"expect": [{"line": 9, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "autograph=False and a Python while"}
import tensorflow as tf


@tf.function(autograph=False)
def power_iteration(m, tol):
    v = tf.ones([2, 1])
    err = tf.constant(1.0)
    while err > tol:  # [symbolic-tensor-value]
        w = m @ v
        w = w / tf.norm(w)
        err = tf.norm(w - v)
        v = w
    return v


print(power_iteration(tf.constant([[2.0, 1.0], [1.0, 3.0]]), tf.constant(1e-3)))
