# {"expect": [], "source": "image captioning with numpy_function around the cached features"}
"""Load cached encoder features next to tokenised captions."""
import os
import tempfile

import numpy as np
import tensorflow as tf

FEATURE_DIR = tempfile.mkdtemp()


def write_features(names):
    for n in names:
        np.save(os.path.join(FEATURE_DIR, n + ".npy"), np.random.rand(4, 8).astype(np.float32))


def load_features(img_name, cap):
    img_tensor = np.load(os.path.join(FEATURE_DIR, img_name.decode("utf-8") + ".npy"))
    return img_tensor, cap


def load(name, cap):
    feats, cap = tf.numpy_function(load_features, [name, cap], [tf.float32, tf.int64])
    feats.set_shape((4, 8))
    cap.set_shape((12,))
    return feats, cap


image_names = ["img_%d" % i for i in range(6)]
captions = np.random.randint(1, 50, size=(6, 12))
write_features(image_names)

dataset = tf.data.Dataset.from_tensor_slices((image_names, captions))
dataset = dataset.map(load, num_parallel_calls=tf.data.AUTOTUNE).shuffle(100).batch(2)
for features, cap in dataset:
    print(features.shape, cap.shape, features.numpy().mean(), cap[0].numpy())
