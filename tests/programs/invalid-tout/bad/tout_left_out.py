# {"expect": [{"line": 12, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Missing required argument: 'Tout'"}], "source": "call without Tout"}
import numpy as np
import tensorflow as tf


def gaussian(shape, sigma):
    ys, xs = np.mgrid[:shape[0], :shape[1]]
    return np.exp(-(xs ** 2 + ys ** 2) / (2 * sigma ** 2)).astype(np.float32)


def heatmap(shape, sigma=2.0):
    return tf.numpy_function(gaussian, [shape, sigma])  # [invalid-tout]


shapes = tf.data.Dataset.from_tensor_slices([[3, 3], [4, 2]])
for h in shapes.map(heatmap):
    print(h.shape)
