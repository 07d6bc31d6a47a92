# {"expect": [], "source": "a Sequential of layers for whole examples is mapped over a dataset that was saved, and changes dicts"}
import os
import tempfile

import tensorflow as tf


class Scale(tf.keras.layers.Layer):
    def call(self, example):
        return {**example, "images": tf.cast(example["images"], tf.float32) / 255.0}


def add_size(example):
    example["size"] = tf.shape(example["images"])[0]
    return example


folder = os.path.join(tempfile.mkdtemp(), "saved")
tf.data.Dataset.from_tensor_slices({"images": tf.ones([3, 4, 4], tf.uint8)}).save(folder)
scale = tf.keras.Sequential([Scale()])
dataset = tf.data.Dataset.load(folder).map(scale).map(add_size)
print([int(example["size"]) for example in dataset])
