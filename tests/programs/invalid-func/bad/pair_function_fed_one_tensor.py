# {"expect": [{"line": 13, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "missing 1 required positional argument: 'label'"}], "source": "augment(image, label) wrapped with inp=[image] only; message reported in many threads, e.g. beside https://github.com/tensorflow/tensorflow/issues/36979"}
import numpy as np
import tensorflow as tf


def rotate(image, label):
    turns = int(label) % 4
    return np.rot90(image, turns).copy()


def tf_rotate(image, label):
    im_shape = image.shape
    [image] = tf.numpy_function(rotate, [image], [tf.float32])  # [invalid-func]
    image.set_shape(im_shape)
    return image, label


digits = np.arange(2 * 3 * 3, dtype=np.float32).reshape(2, 3, 3)
dataset = tf.data.Dataset.from_tensor_slices((digits, [1, 2])).map(tf_rotate)
for image, label in dataset:
    print(label.numpy(), image.numpy()[0])
