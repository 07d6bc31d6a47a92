# {"expect": [], "source": "match statements and assignment expressions in a wrapped body"}
import numpy as np
import tensorflow as tf


def parse(line):
    text = line.numpy().decode()
    match text.split():
        case ["add", a, b]:
            return np.float32(float(a) + float(b)), "sum"
        case ["neg", a]:
            return np.float32(-float(a)), "negative"
        case _ if (n := len(text)) > 3:
            return np.float32(n), "length"
        case _:
            return np.float32(0), "none"


def tf_parse(line):
    value, kind = tf.py_function(parse, [line], [tf.float32, tf.string])
    value.set_shape([])
    return value, kind


for v, k in tf.data.Dataset.from_tensor_slices(["add 1 2", "neg 3", "hello", "x"]).map(tf_parse):
    print(v.numpy(), k.numpy().decode())
