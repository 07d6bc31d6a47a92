# {"expect": [{"line": 14, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 2 values"}], "source": "numpy_function returns image, mask and name, Tout lists two"}
import numpy as np
import tensorflow as tf


def load_case(case_id):
    rng = np.random.RandomState(case_id)
    image = rng.rand(4, 4).astype(np.float32)
    mask = (image > 0.5).astype(np.uint8)
    return image, mask, b"case-%d" % case_id


def parse(case_id):
    image, mask = tf.numpy_function(load_case, [case_id], [tf.float32, tf.uint8])  # [output-count-mismatch]
    image.set_shape([4, 4])
    mask.set_shape([4, 4])
    return image, mask


for im, m in tf.data.Dataset.range(3).map(parse):
    print(im.shape, m.numpy().sum())
