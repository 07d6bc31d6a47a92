# {"expect": [], "source": "slices of lists and text by static sizes, and of tensors by tensors"}
import numpy as np
import tensorflow as tf


def cut(text, count):
    return text[:count] + b"!"


for text in tf.data.Dataset.from_tensor_slices(["abcdef"]):
    cut_text = tf.function(lambda text=text: tf.numpy_function(cut, [text, np.int64(2)], tf.string))
    print(cut_text().numpy()[:3])
