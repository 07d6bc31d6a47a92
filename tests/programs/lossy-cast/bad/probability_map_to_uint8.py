# {"expect": [{"line": 14, "category": "lossy-cast", "world": "dataset", "error": "", "text": "maximum 0"}], "source": "class probabilities as float array for an integer Tout"}
import numpy as np
import tensorflow as tf


def soften(mask):
    m = mask.numpy().astype(np.float32)
    kernel = np.ones(3) / 3.0
    smooth = np.apply_along_axis(lambda r: np.convolve(r, kernel, mode="same"), 0, m)
    return smooth * 0.9


def smooth_mask(mask):
    out = tf.py_function(soften, [mask], tf.int32)  # [lossy-cast]
    out.set_shape(mask.shape)
    return out


masks = np.random.randint(0, 2, (3, 5, 5)).astype(np.int32)
maximum = max(int(tf.reduce_max(m)) for m in tf.data.Dataset.from_tensor_slices(masks).map(smooth_mask))
print("maximum", maximum)
