# {"expect": [], "source": "image pipeline in pure TensorFlow, paths made with tf.strings"}
import os
import tempfile

import numpy as np
import tensorflow as tf

AUTOTUNE = tf.data.AUTOTUNE
CLASS_NAMES = np.array(["daisy", "rose"])
root = tempfile.mkdtemp()
for c in CLASS_NAMES:
    os.makedirs(os.path.join(root, c))
    for i in range(2):
        img = tf.constant(np.random.randint(0, 255, (10, 12, 3)), tf.uint8)
        tf.io.write_file(os.path.join(root, c, f"{i}.png"), tf.io.encode_png(img))


def get_label(file_path):
    parts = tf.strings.split(file_path, os.path.sep)
    one_hot = parts[-2] == CLASS_NAMES
    return tf.argmax(one_hot)


def decode_img(img, size=(8, 8)):
    img = tf.io.decode_png(img, channels=3)
    img = tf.image.convert_image_dtype(img, tf.float32)
    return tf.image.resize(img, size)


def process_path(file_path):
    label = get_label(file_path)
    img = tf.io.read_file(file_path)
    return decode_img(img), label


ds = tf.data.Dataset.list_files(os.path.join(root, "*", "*.png"), shuffle=False)
ds = ds.map(process_path, num_parallel_calls=AUTOTUNE).cache().shuffle(4).batch(2)
for image, label in ds.take(1):
    print("Image shape: ", image.numpy().shape)
    print("Label: ", CLASS_NAMES[label.numpy()])
