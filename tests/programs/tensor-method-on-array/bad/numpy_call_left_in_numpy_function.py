# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'numpy'"}], "source": "py_function was swapped for numpy_function, the .numpy() stayed; advice of https://github.com/tensorflow/tensorflow/pull/37853"}
import numpy as np
import tensorflow as tf


def normalize(spectrogram):
    values = spectrogram.numpy()  # [tensor-method-on-array]
    values = (values - values.mean()) / (values.std() + 1e-6)
    return values.astype(np.float32)


def prepare(spectrogram, label):
    spectrogram = tf.numpy_function(normalize, [spectrogram], tf.float32)
    return tf.ensure_shape(spectrogram, (None, 13)), label


mfcc = np.random.RandomState(5).randn(6, 20, 13).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((mfcc, np.arange(6))).map(prepare).batch(3)
for batch, labels in ds:
    print(batch.shape, labels.numpy())
