# {"expect": [{"line": 14, "category": "dropped-output", "world": "dataset", "error": "", "text": "['TensorSpec']"}], "source": "image and label come back from the function, Tout names the image only; compare https://github.com/tensorflow/tensorflow/issues/11376"}
import numpy as np
import tensorflow as tf


def blend(img_a, img_b, share):
    mixed = img_a * share + img_b * (1.0 - share)
    return mixed, share


def mixup(pair):
    first, second = pair["a"], pair["b"]
    share = tf.random.stateless_uniform([], seed=[4, 2])
    return tf.py_function(blend, [first, second, share], tf.float32)  # [dropped-output]


pairs = tf.data.Dataset.from_tensor_slices(
    {"a": np.ones((4, 3, 3), np.float32), "b": np.zeros((4, 3, 3), np.float32)}
)
mixed = pairs.map(mixup)
first = next(iter(mixed))
print(first.shape, [type(s).__name__ for s in tf.nest.flatten(mixed.element_spec)])
