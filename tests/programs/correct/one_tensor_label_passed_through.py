# {"expect": [], "source": "load_image(path, label) that returns the label tensor as it came, Tout with the same kinds (public code, read_file id 20082607392 and 15984678161)"}
import os
import tempfile

import numpy as np
import tensorflow as tf

IMG_WIDTH = IMG_HEIGHT = 4
dummy_img = np.zeros((IMG_WIDTH, IMG_HEIGHT, 3), np.uint8)
error_label = tf.constant(-1, tf.int32)


def load_image(path, label, augment):
    try:
        img = np.load(path.numpy().decode("utf-8"))
    except FileNotFoundError:
        return dummy_img, error_label
    if augment:
        img = img[:, ::-1]
    return img.astype(np.uint8), label


def create_tf_dataset(image_paths, labels, batch_size, augment=False):
    dataset = tf.data.Dataset.from_tensor_slices((list(image_paths), list(labels)))
    dataset = dataset.map(lambda x, y: tf.py_function(
        load_image,
        [x, y, augment],
        [tf.uint8, tf.int32]),
        num_parallel_calls=tf.data.AUTOTUNE)
    dataset = dataset.filter(lambda img, label: label != -1)

    def set_shape(img, label):
        img.set_shape((IMG_WIDTH, IMG_HEIGHT, 3))
        label.set_shape(())
        return tf.cast(img, tf.float32), label

    return dataset.map(set_shape).batch(batch_size)


path = os.path.join(tempfile.mkdtemp(), "ok.npy")
np.save(path, np.full((4, 4, 3), 7.0))
for images, labels in create_tf_dataset([path, "/nowhere.npy", path], [1, 2, 3], 4, augment=True):
    print(images.shape, labels.numpy())
