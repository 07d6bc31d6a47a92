# {"expect": [], "source": "np.savez of eager tensors, and in a py_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf

OUT = tempfile.mkdtemp()


def store(spectrum):
    np.save(os.path.join(OUT, "last.npy"), spectrum)
    np.testing.assert_array_less(-1.0, spectrum)
    return spectrum


def keep(wave):
    spectrum = tf.abs(tf.signal.rfft(wave))
    return tf.py_function(store, [spectrum], tf.float32)


waves = np.random.rand(3, 16).astype(np.float32)
for spectrum in tf.data.Dataset.from_tensor_slices(waves).map(keep):
    np.savez(os.path.join(OUT, "all.npz"), spectrum=spectrum, rate=16)
    np.savetxt(os.path.join(OUT, "all.txt"), spectrum)
print(sorted(os.listdir(OUT)))
