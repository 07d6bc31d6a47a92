# {"expect": [{"line": 13, "category": "dropped-output", "world": "dataset", "error": "", "text": "one output of two"}], "source": "pair returned though only the mask is declared"}
import numpy as np
import tensorflow as tf


def threshold(image, level=0.5):
    mask = image.numpy() > level
    share = mask.mean()
    return mask.astype("float32"), np.float32(share)


def add_mask(image):
    mask = tf.py_function(threshold, inp=[image], Tout=[tf.float32])  # [dropped-output]
    return image, mask[0], len(mask)


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(2, 3, 3)).map(add_mask)
for image, mask, count in ds:
    print("one output of two" if int(count) == 1 else "both", mask.shape)
