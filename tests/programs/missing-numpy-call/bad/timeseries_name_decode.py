# {"expect": [{"line": 18, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "object has no attribute 'decode'"}], "source": "np.load of a path in py_function without .numpy(); https://github.com/tensorflow/tensorflow/issues/29972"}
import os
import tempfile

import numpy as np
import tensorflow as tf

work = tempfile.mkdtemp()
timeseries_files = []
for k in range(3):
    target = os.path.join(work, "data_%d.npy" % k)
    np.save(target, np.ones(16) * k)
    timeseries_files.append(target)
images = np.random.rand(3, 4, 4).astype(np.float32)


def load(image, timeseries_file):
    timeseries = np.load(timeseries_file.decode())  # [missing-numpy-call]
    timeseries = tf.convert_to_tensor(timeseries, np.float32)
    image = tf.cast(image, tf.float32)
    return image, timeseries


train_dataset = tf.data.Dataset.from_tensor_slices((images, timeseries_files))
train_dataset = train_dataset.map(
    lambda image, name: tf.py_function(load, [image, name], [tf.float32, tf.float32])
)
for image, series in train_dataset:
    print(image.shape, float(tf.reduce_sum(series)))
