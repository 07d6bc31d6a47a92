# {"expect": [{"line": 11, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Expected DataType for argument 'Tout' not TensorSpec"}], "source": "TensorSpec given to numpy_function"}
import numpy as np
import tensorflow as tf


def spectrogram(x):
    return np.abs(np.fft.rfft(x.reshape(4, 8), axis=1)).astype(np.float32)


def spec(x):
    return tf.numpy_function(  # [invalid-tout]
        spectrogram, [x], tf.TensorSpec(shape=(4, 5), dtype=tf.float32)
    )


ds = tf.data.Dataset.from_tensor_slices(np.random.randn(2, 32).astype(np.float32))
for s in ds.map(spec):
    print(s.shape)
