# {"expect": [{"line": 7, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "must have the same dtype"}], "source": "StackOverflow: decoded uint8 tensor divided by 255.0"}
import numpy as np
import tensorflow as tf


def to_unit(image):
    return image / 255.0  # [operand-dtype-mismatch]


def parse(contents, label):
    image = tf.io.decode_png(contents, channels=1)
    return to_unit(image), label


def dataset(contents, labels):
    ds = tf.data.Dataset.from_tensor_slices((contents, labels))
    return ds.map(parse).batch(2)


pngs = [tf.io.encode_png(np.full((4, 4, 1), 9 * i, np.uint8)).numpy() for i in range(2)]
for batch, labels in dataset(pngs, [0, 1]):
    print(batch.shape)
