# {"expect": [], "source": "fixed form of https://github.com/tensorflow/tensorflow/issues/29972"}
import os
import tempfile

import numpy as np
import tensorflow as tf

work = tempfile.mkdtemp()
files = []
for k in range(3):
    files.append(os.path.join(work, "data_%d.npy" % k))
    np.save(files[-1], np.ones(16) * k)


def load(image, timeseries_file):
    timeseries = np.load(timeseries_file.numpy().decode())
    timeseries = tf.convert_to_tensor(timeseries, np.float32)
    return tf.cast(image, tf.float32), timeseries


images = np.random.randint(0, 255, (3, 4, 4))
train = tf.data.Dataset.from_tensor_slices((images, files))
train = train.map(lambda i, f: tf.py_function(load, [i, f], [tf.float32, tf.float32]))
for image, series in train:
    print(image.dtype.name, float(tf.reduce_sum(series)))
