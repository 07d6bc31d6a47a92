# {"expect": [], "source": "correct: tests of kind and structure"}
import numpy as np
import tensorflow as tf


def unpack(batch):
    match batch:
        case (x, y, w):
            return x, y, w
        case (x, y):
            return x, y, None
        case {"image": x, "label": y}:
            return x, y, None
        case tf.Tensor():
            return batch, None, None
        case np.ndarray():
            return tf.constant(batch), None, None
        case _:
            raise TypeError(type(batch))


def mode_name(flag):
    match flag:
        case None:
            return "none"
        case bool():
            return "flag"
        case int() | float():
            return "number"
        case str() as s:
            return s
        case bytes():
            return flag.decode()
        case _ if hasattr(flag, "numpy"):
            return str(flag.numpy())
    return "symbolic"


@tf.function
def step(batch):
    x, y, w = unpack(batch)
    print(mode_name(x), mode_name(None))
    if y is None:
        return tf.reduce_sum(x)
    loss = tf.reduce_sum((x - y) ** 2 * (1.0 if w is None else w))
    return loss


a = tf.ones(3)
print(step((a, a * 2)), step(a), step({"image": a, "label": a}), step((a, a * 2, a * 0)), mode_name(a))
