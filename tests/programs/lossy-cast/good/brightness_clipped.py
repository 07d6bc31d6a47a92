# {"expect": [], "source": "GitHub issue on uint8 wrap around, answered: clip and cast in the body"}
import numpy as np
import tensorflow as tf

SHIFT = 80


def adjust(pixels, shift):
    wide = pixels.astype(np.int32) + shift
    return np.clip(wide, 0, 255).astype(np.uint8)


def brighten(image):
    return adjust(image.numpy(), SHIFT)


def augment(image, label):
    out = tf.py_function(brighten, inp=[image], Tout=tf.uint8)
    out.set_shape(image.shape)
    return out, label


images = np.array([[200, 220, 175]], dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices((images, [1])).map(augment)
assert next(iter(ds))[0].numpy().tolist() == [255, 255, 255]
