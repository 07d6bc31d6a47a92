# {"expect": [{"line": 8, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "uint8"}], "source": "byte mask multiplied with a float image"}
import numpy as np
import tensorflow as tf


def apply_mask(image, mask):
    image = tf.image.convert_image_dtype(image, tf.float32)
    return image * mask  # [operand-dtype-mismatch]


images = np.random.randint(0, 255, (2, 4, 4, 3), dtype=np.uint8)
masks = np.random.randint(0, 2, (2, 4, 4, 1), dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices((images, masks)).map(apply_mask)
print(next(iter(ds)).shape)
