# {"expect": [], "source": "masks cast before the multiplication"}
import numpy as np
import tensorflow as tf


def apply_mask(image, mask):
    image = tf.image.convert_image_dtype(image, tf.float32)
    kept = image * tf.cast(mask, image.dtype)
    inverted = image * (1 - tf.cast(mask, tf.float32))
    tf.debugging.assert_equal(tf.shape(kept), tf.shape(inverted))
    return kept, mask * 255, mask // 2


images = np.random.randint(0, 255, (2, 4, 4, 3), dtype=np.uint8)
masks = np.random.randint(0, 2, (2, 4, 4, 1), dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices((images, masks)).map(apply_mask)
kept, grey, half = next(iter(ds))
print(kept.dtype.name, grey.dtype.name, int(tf.reduce_max(half)))
