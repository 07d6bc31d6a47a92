# {"expect": [], "source": "issue: Tout=float means float32"}
import tensorflow as tf

KINDS = {"ratio": float, "positive": bool}


def measure(x):
    v = x.numpy()
    return (v > 0).mean(), bool((v > 0).any())


@tf.function
def run(x):
    return tf.py_function(measure, [x], [*KINDS.values()])


ratio, positive = run(tf.constant([1.0, -1.0]))
print(ratio.dtype.name, positive.dtype.name)
