# {"expect": [], "source": "py_function casts arrays and python numbers to Tout; the counterpart of https://github.com/tensorflow/tensorflow/issues/27679"}
import numpy as np
import tensorflow as tf


def statistics(signal):
    values = signal.numpy().astype(np.float64)
    spectrum = np.abs(np.fft.rfft(values))
    return values - values.mean(), spectrum.argmax(), len(values), 1


def tf_statistics(signal):
    centred, peak, length, weight = tf.py_function(
        statistics, [signal], [tf.float32, tf.int32, tf.int64, tf.float32]
    )
    centred.set_shape(signal.shape)
    for scalar in (peak, length, weight):
        scalar.set_shape(())
    return {"centred": centred, "peak": peak, "length": length, "weight": weight}


waves = np.sin(np.outer([1.0, 2.0], np.linspace(0, 6.28, 32))).astype(np.float32)
for item in tf.data.Dataset.from_tensor_slices(waves).map(tf_statistics):
    print(item["peak"].numpy(), item["length"].numpy(), item["weight"].numpy())
