# {"expect": [{"line": 19, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "image captioning: cached features loaded by name inside Dataset.map"}
"""Load cached encoder features next to tokenised captions."""
import os
import tempfile

import numpy as np
import tensorflow as tf

FEATURE_DIR = tempfile.mkdtemp()
BATCH_SIZE = 2


def write_features(names):
    for n in names:
        np.save(os.path.join(FEATURE_DIR, n + ".npy"), np.random.rand(4, 8).astype(np.float32))


def load_features(img_name, cap):
    img_tensor = np.load(os.path.join(FEATURE_DIR, img_name.numpy().decode("utf-8") + ".npy"))  # [symbolic-tensor-value]
    return img_tensor, cap


image_names = ["img_%d" % i for i in range(6)]
captions = np.random.randint(1, 50, size=(6, 12))
write_features(image_names)

dataset = tf.data.Dataset.from_tensor_slices((image_names, captions))
dataset = dataset.map(load_features, num_parallel_calls=tf.data.AUTOTUNE)
dataset = dataset.shuffle(100).batch(BATCH_SIZE)

for features, cap in dataset:
    print(features.shape, cap.shape)
