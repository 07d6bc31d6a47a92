# {"expect": [{"line": 6, "category": "tensor-text", "world": "py_function", "error": "", "text": "tf.Tensor(b'cat'"}], "source": "a label turned to str and returned as tf.string"}
import tensorflow as tf


def clean(label):
    return str(label).strip()  # [tensor-as-text]


@tf.function
def tidy(label):
    return tf.py_function(clean, [label], tf.string)


print(tidy(tf.constant("cat")).numpy().decode())
