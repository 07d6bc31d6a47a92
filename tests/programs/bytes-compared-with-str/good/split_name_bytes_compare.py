# {"expect": [], "source": "split name compared with bytes, and with str after decode"}
import numpy as np
import tensorflow as tf

augmented = []


def maybe_flip(image, split):
    image = image.numpy()
    if split == "train" and split.numpy() == b"train" and split.numpy().decode() == "train":
        augmented.append(1)
        image = image[:, ::-1]
    return image


def make(images, split):
    ds = tf.data.Dataset.from_tensor_slices(images)
    ds = ds.map(lambda im: tf.py_function(maybe_flip, [im, split], tf.float32))
    if split == "train":
        ds = ds.shuffle(4)
    return ds.map(lambda im: tf.ensure_shape(im, (3, 3))).batch(2)


for part in ("train", "test"):
    for batch in make(np.random.rand(4, 3, 3).astype(np.float32), part):
        pass
assert len(augmented) == 4, augmented
