# {"expect": [], "source": "str and f-strings of tensors that are only printed"}
import logging

import numpy as np
import tensorflow as tf

logging.basicConfig(level=logging.ERROR)
log = logging.getLogger("pipeline")


def scale(image, factor):
    log.info("scaling %s by %s", image.shape, factor)
    print(f"factor is {factor}")
    return image.numpy() * np.float32(factor)


def augment(image):
    print("tracing with " + str(image))
    out = tf.py_function(scale, [image, 0.5], tf.float32, name="scale")
    return tf.ensure_shape(out, image.shape)


images = np.ones((2, 3), np.float32)
for image in tf.data.Dataset.from_tensor_slices(images).map(augment):
    assert image.numpy().tolist() == [0.5, 0.5, 0.5]
