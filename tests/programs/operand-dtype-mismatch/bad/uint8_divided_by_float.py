# {"expect": [{"line": 7, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "must have the same dtype, got tf.uint8 != tf.float32"}], "source": "uint8 image divided by 255.0 in map"}
import numpy as np
import tensorflow as tf


def scale(image, label):
    image = image / 255.0  # [operand-dtype-mismatch]
    return image, label


x = np.random.randint(0, 255, (4, 8, 8), dtype=np.uint8)
y = np.arange(4)
for a, b in tf.data.Dataset.from_tensor_slices((x, y)).map(scale):
    print(a.dtype, b)
