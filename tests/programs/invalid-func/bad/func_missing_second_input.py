# {"expect": [{"line": 14, "category": "bad-func", "world": "dataset", "error": "InvalidArgumentError", "text": "missing 1 required positional argument: 'mask'"}], "source": "question: function takes two, inp has one"}
import numpy as np
import tensorflow as tf


def fill(image, mask, value=0.0):
    image = image.copy()
    image[mask] = value
    return image


def inpaint(image, mask):
    del mask
    return tf.numpy_function(fill, [image], tf.float32)  # [invalid-func]


rng = np.random.default_rng(5)
images = rng.random((2, 3, 3), dtype=np.float32)
masks = images > 0.5
for image in tf.data.Dataset.from_tensor_slices((images, masks)).map(inpaint):
    print(image.numpy().sum())
