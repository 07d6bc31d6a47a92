# {"expect": [{"line": 7, "category": "tensor-text", "world": "function", "error": "", "text": "Tensor(\"x:0\""}], "source": "label text made with an f-string in a tf.function"}
import tensorflow as tf


@tf.function
def describe(x):
    text = f"value is {x}"  # [tensor-as-text]
    return tf.constant(text)


print(describe(tf.constant(3.5)).numpy().decode())
