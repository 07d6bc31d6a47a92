# {"expect": [{"line": 9, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "no attribute 'numpy'"}], "source": "NumPy behaviour taken for values: methods are there, .numpy() is not"}
import tensorflow as tf
import tensorflow.experimental.numpy as tnp

tnp.experimental_enable_numpy_behavior()

@tf.function
def histogram(x):
    counts = x.reshape([-1]).astype(tf.int32).numpy()  # [symbolic-tensor-value]
    return tf.constant(counts.max())


print(histogram(tf.constant([[1.0, 2.0], [2.0, 3.0]])))
