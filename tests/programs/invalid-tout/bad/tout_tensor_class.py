# {"expect": [{"line": 10, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "the class tf.Tensor taken for a dtype"}
import tensorflow as tf


def shout(text):
    return text.numpy().upper()


def wrapped(text: tf.Tensor) -> tf.Tensor:
    return tf.py_function(shout, [text], Tout=tf.Tensor)  # [invalid-tout]


for t in tf.data.Dataset.from_tensor_slices(["a", "b"]).map(wrapped):
    print(t)
