# {"expect": [{"line": 14, "category": "output-count", "world": "dataset", "error": "AttributeError", "text": "'list' object has no attribute 'set_shape'", "or": [15]}], "source": "question: AttributeError: 'list' object has no attribute 'set_shape'"}
import numpy as np
import tensorflow as tf

SHAPE = (16, 16, 1)


def render(seed):
    generator = np.random.default_rng(int(seed))
    return generator.random(SHAPE, dtype=np.float32)


def make_image(seed):
    image = tf.numpy_function(render, [seed], [tf.float32])
    image.set_shape(SHAPE)  # [wrapper-result-misuse]
    return image


dataset = tf.data.Dataset.range(4).map(make_image).batch(2)
print(dataset.element_spec)
