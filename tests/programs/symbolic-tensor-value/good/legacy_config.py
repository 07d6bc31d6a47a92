# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
from tensorflow.python.ops.numpy_ops import np_config
import tensorflow as tf
import numpy as np

np_config.enable_numpy_behavior()


def to_patches(image, size):
    h, w, c = image.shape
    patches = image.reshape((h // size, size, w // size, size, c))
    patches = patches.transpose((0, 2, 1, 3, 4))
    return patches.reshape((-1, size * size * c))


def standardise(patches):
    centred = patches - patches.mean(axis=1, keepdims=True)
    return centred.clip(-1.0, 1.0)


img = tf.random.uniform((8, 8, 3))
p = to_patches(img, 4)
s = standardise(p)
print(s.shape, s.T.shape, p.ravel().shape, p.tolist()[0][:2])

ds = tf.data.Dataset.from_tensors(img).map(lambda im: to_patches(im, 2)).map(standardise)
for el in ds:
    print("patches", el.shape)
