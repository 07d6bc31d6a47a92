# {"expect": [{"line": 13, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "\"1-th value returned by pyfunc is ..., but expects ...\" after https://github.com/NifTK/NiftyNet/issues/351"}
import numpy as np
import tensorflow as tf


def smooth_and_peak(signal):
    kernel = np.ones(5, dtype=np.float32) / 5
    smooth = np.convolve(signal, kernel, mode="same").astype(np.float32)
    return smooth, np.argmax(smooth)


def tf_peak(signal):
    smooth, where = tf.numpy_function(smooth_and_peak, [signal], [tf.float32, tf.int32])  # [tout-dtype-mismatch]
    smooth.set_shape([40])
    where.set_shape([])
    return {"signal": smooth, "peak": where}


signals = np.sin(np.linspace(0, 9, 120)).reshape(3, 40).astype(np.float32)
for item in tf.data.Dataset.from_tensor_slices(signals).map(tf_peak):
    print(item["peak"].numpy())
