# {"expect": [], "source": "correct: tests of kind and structure"}
import numpy as np
import tensorflow as tf


def materialise(x):
    kind = type(x).__name__
    if kind == "EagerTensor":
        return x.numpy()
    if kind in ("SymbolicTensor", "Tensor"):
        return x
    if kind == "ResourceVariable":
        return x.value()
    if "Ragged" in kind:
        return x.to_list()
    return np.asarray(x)


def width(x):
    x = materialise(x)
    if len(x.shape) == 0:
        return 1
    if len(x.shape) == 1:
        return x.shape[0]
    n, *rest = x.shape
    return int(np.prod(rest))


@tf.function
def flatten(x):
    w = width(x)
    y = tf.reshape(materialise(x), (-1, w))
    if type(y).__name__ == "EagerTensor":
        y = y.numpy().astype("float32")
    return y


print(flatten(tf.ones((2, 3, 4))).shape, width(np.ones((5, 2))), width(tf.constant(1)), width([1, 2]))
