# {"expect": [{"line": 18, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "Tout nested like ((image), (class, box)) without tf.nest.flatten; contrast to public code (read_file id 46144925558)"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(5)


def make_sample(index):
    image = rng.random((4, 4), dtype=np.float32)
    label = np.int64(index % 3)
    box = rng.random(4, dtype=np.float32)
    return image, (label, box)


def build(n, batch):
    tout = (tf.float32, (tf.int64, tf.float32))
    ds = tf.data.Dataset.range(n)
    ds = ds.map(lambda i: tf.numpy_function(make_sample, [i], tout))  # [invalid-tout]
    return ds.batch(batch)


for image, (label, box) in build(4, 2):
    print(image.shape, label.numpy(), box.shape)
