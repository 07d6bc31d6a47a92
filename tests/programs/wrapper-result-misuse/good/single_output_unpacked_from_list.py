# {"expect": [], "source": "[image,] = tf.py_function(..., [tf.float32]) as in imgaug notebooks (public code, read_file id 18047301258)"}
import numpy as np
import tensorflow as tf


def seq_aug(image):
    return image[::-1]


def tf_seq(image, label):
    im_shape = image.shape
    [image, ] = tf.py_function(lambda x: seq_aug(image=x), [image], [tf.float32])
    image.set_shape(im_shape)
    return image, label


def tf_again(image, label):
    image, = tf.numpy_function(seq_aug, [image], [tf.float32])
    return tf.ensure_shape(image, [3, 3]), label


ds = tf.data.Dataset.from_tensor_slices((np.arange(18, dtype=np.float32).reshape(2, 3, 3), [0, 1]))
for image, label in ds.map(tf_seq).map(tf_again):
    print(image.numpy()[0], label.numpy())
