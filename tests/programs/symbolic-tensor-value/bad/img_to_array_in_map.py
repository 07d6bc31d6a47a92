# {"expect": [{"line": 16, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "keras image helper used on the tensor of a pipeline"}
import os
import tempfile

import tensorflow as tf
from tensorflow.keras.utils import img_to_array

folder = tempfile.mkdtemp()
for i in range(3):
    tf.io.write_file(os.path.join(folder, f"{i}.jpg"), tf.io.encode_jpeg(tf.fill((4, 4, 3), tf.cast(i * 20, tf.uint8))))


def load(path):
    image = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    image = tf.image.resize(image, (6, 6))
    return img_to_array(image) / 255.0  # [symbolic-tensor-value]


files = tf.data.Dataset.list_files(os.path.join(folder, "*.jpg"), shuffle=False)
train = files.map(load, num_parallel_calls=tf.data.AUTOTUNE).batch(2)
print(train.element_spec)
