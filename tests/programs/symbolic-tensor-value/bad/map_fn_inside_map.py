# {"expect": [{"line": 7, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "map_fn within Dataset.map with a Python decoder"}
import numpy as np
import tensorflow as tf


def rle_decode(rle, size=16):
    pairs = [int(v) for v in rle.numpy().decode().split()]  # [symbolic-tensor-value]
    mask = np.zeros(size, dtype=np.uint8)
    for start, length in zip(pairs[::2], pairs[1::2]):
        mask[start:start + length] = 1
    return mask.reshape(4, 4)


def decode_all(image_id, rles):
    masks = tf.map_fn(rle_decode, rles, fn_output_signature=tf.uint8)
    return image_id, masks


ids = ["a", "b"]
encoded = [["0 4", "8 2"], ["1 1", "12 4"]]
ds = tf.data.Dataset.from_tensor_slices((ids, encoded))
ds = ds.map(decode_all)
for name, m in ds:
    print(name, m.shape)
