# {"expect": [], "source": "GitHub issue 27679, answered: pass the values, rebuild the dict in the body"}
import numpy as np
import tensorflow as tf


def blend(*values):
    images = dict(zip(("image1", "image2"), values))
    first = images["image1"].numpy()
    second = images["image2"].numpy()
    return (first + second) / 2


def process(images):
    blended = tf.py_function(func=blend, inp=list(images.values()), Tout=tf.float32)
    return {**images, "blend": tf.ensure_shape(blended, [4, 4])}


elements = {
    "image1": np.random.rand(3, 4, 4).astype(np.float32),
    "image2": np.random.rand(3, 4, 4).astype(np.float32),
}
for element in tf.data.Dataset.from_tensor_slices(elements).map(process):
    assert sorted(element) == ["blend", "image1", "image2"]
