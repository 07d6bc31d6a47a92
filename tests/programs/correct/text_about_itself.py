# {"expect": [], "source": "code that asks how a tensor is written"}
import tensorflow as tf


def kind(x):
    text = str(x)
    if text.startswith("tf.Tensor(") and "dtype=string" in text:
        return "string"
    return "Tensor" if "Tensor" in repr(x) else "other"


print(tf.py_function(kind, [tf.constant("a")], tf.string))
print(tf.py_function(kind, [tf.constant(1)], tf.string))
print(str(tf.constant(b"x").numpy()) == "b'x'")
