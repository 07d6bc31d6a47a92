# {"expect": [{"line": 13, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "np.savez of a spectrum inside Dataset.map"}
import os
import tempfile

import numpy as np
import tensorflow as tf

OUT = tempfile.mkdtemp()


def keep(index, wave):
    spectrum = tf.abs(tf.signal.rfft(wave))
    np.savez(os.path.join(OUT, "last.npz"), spectrum=spectrum)  # [symbolic-tensor-value]
    return index, spectrum


waves = np.random.rand(3, 16).astype(np.float32)
for index, spectrum in tf.data.Dataset.from_tensor_slices(waves).enumerate().map(keep):
    print(int(index), spectrum.shape)
