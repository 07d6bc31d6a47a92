# {"expect": [], "source": "fixed form of: encode_single_sample of the captcha example with Tout={\"image\": ..., \"label\": ...} (public code, read_file id 28419190750)"}
import os
import tempfile

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

characters = list("abc")
char_to_num = layers.StringLookup(vocabulary=characters, mask_token=None)


def trim(img):
    rows = np.flatnonzero(img.max(axis=1))
    return img[rows[0]:rows[-1] + 1]


def encode_single_sample(img_path, label):
    img = trim(np.load(img_path.numpy().decode()))
    img = np.expand_dims(img / 255.0, axis=-1)
    label = char_to_num(tf.strings.unicode_split(label, input_encoding="UTF-8"))
    return img, label


def build_dataset(image_paths, labels):
    dataset = tf.data.Dataset.from_tensor_slices((image_paths, labels))
    dataset = dataset.map(
        lambda x, y: tf.py_function(encode_single_sample, inp=[x, y],
                                    Tout=[tf.float32, tf.int64]))
    return dataset.batch(1)


path = os.path.join(tempfile.mkdtemp(), "abca.npy")
np.save(path, np.eye(5, dtype=np.uint8) * 200)
for sample in build_dataset([path], ["abca"]):
    print(sample)
