# {"expect": [], "source": "map_fn called eagerly runs its function eagerly"}
import numpy as np
import tensorflow as tf


def rle_decode(rle, size=16):
    pairs = [int(v) for v in rle.numpy().decode().split()]
    mask = np.zeros(size, dtype=np.uint8)
    for start, length in zip(pairs[::2], pairs[1::2]):
        mask[start:start + length] = 1
    return mask.reshape(4, 4)


rles = tf.constant(["0 4", "8 2", "1 1"])
masks = tf.map_fn(rle_decode, rles, fn_output_signature=tf.uint8)
print(masks.shape, masks.numpy().sum(axis=(1, 2)))
