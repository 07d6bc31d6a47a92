# {"expect": [], "source": "multiprocessing pool map with NumPy and a later tf.data"}
import os
import tempfile
from multiprocessing.dummy import Pool

import numpy as np
import tensorflow as tf


def preprocess(path):
    arr = np.load(path)
    if arr.max() > 1:
        arr = arr / 255.0
    return arr.astype(np.float32)


d = tempfile.mkdtemp()
paths = []
for i in range(4):
    paths.append(os.path.join(d, f"{i}.npy"))
    np.save(paths[-1], np.random.randint(0, 255, (3, 3)))

with Pool(2) as pool:
    arrays = pool.map(preprocess, paths)
    means = pool.imap(lambda a: float(tf.reduce_mean(a).numpy()), arrays)
    print([round(m, 2) for m in means])

ds = tf.data.Dataset.from_tensor_slices(np.stack(arrays)).map(lambda x: x * 2.0).batch(4)
print(next(iter(ds)).numpy().max())
