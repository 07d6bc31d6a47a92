# {"expect": [], "source": "tensor_scatter_nd_update in place of item assignment"}
import tensorflow as tf

MASK = 103


def mask_first(ids):
    masked = tf.tensor_scatter_nd_update(ids, [[0]], [MASK])
    return masked, ids


ds = tf.data.Dataset.from_tensor_slices([[7, 8, 9], [4, 5, 6]]).map(mask_first).batch(2)
for ids, labels in ds:
    print(ids.numpy(), labels.numpy())
