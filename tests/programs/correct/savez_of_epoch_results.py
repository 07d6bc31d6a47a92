# {"expect": [], "source": "arrays of an epoch saved with names of their own"}
import os
import tempfile

import numpy as np
import tensorflow as tf


@tf.function
def step(x):
    return tf.reduce_sum(x, axis=1)


folder = tempfile.mkdtemp()
results = [step(tf.ones((2, 3)) * k) for k in range(3)]
np.savez_compressed(os.path.join(folder, "epoch.npz"), *results, mean=np.mean(results))
with np.load(os.path.join(folder, "epoch.npz")) as held:
    print(sorted(held.files))
