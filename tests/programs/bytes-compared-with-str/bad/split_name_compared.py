# {"expect": [{"line": 10, "category": "bytes-str", "world": "py_function", "error": "", "text": "augmented 0"}], "source": "split name compared with a str after .numpy()"}
import numpy as np
import tensorflow as tf

augmented = []


def maybe_flip(image, split):
    image = image.numpy()
    if split.numpy() == "train":  # [bytes-compared-with-str]
        augmented.append(1)
        image = image[:, ::-1]
    return image


def make(images, split):
    return (
        tf.data.Dataset.from_tensor_slices(images)
        .map(lambda im: tf.py_function(maybe_flip, [im, split], tf.float32))
        .map(lambda im: tf.ensure_shape(im, (3, 3)))
        .batch(2)
    )


for batch in make(np.random.rand(4, 3, 3).astype(np.float32), "train"):
    pass
print("augmented", len(augmented))
