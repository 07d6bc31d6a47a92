# {"expect": [{"line": 7, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "augmentation written with np.clip inside map"}
import numpy as np
import tensorflow as tf

STEPS = [
    ("brighten", lambda im: im + 0.2),
    ("clip", lambda im: np.clip(np.array(im), 0.0, 1.0)),  # [symbolic-tensor-value]
]


def augment(image):
    for name, step in STEPS:
        image = step(image)
    return image


ds = tf.data.Dataset.from_tensor_slices(tf.random.uniform([3, 4, 4, 3]))
for image in ds.map(augment):
    print(float(tf.reduce_max(image)))
