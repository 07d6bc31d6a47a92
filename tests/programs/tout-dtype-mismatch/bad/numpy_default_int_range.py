# {"expect": [{"line": 13, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "permutation indices from np.random.permutation"}
import numpy as np
import tensorflow as tf


class JigsawShuffler:
    GRID = 3

    def permutation(self):
        return np.random.permutation(self.GRID ** 2)

    def __call__(self, tiles):
        order = tf.numpy_function(self.permutation, [], tf.int32)  # [tout-dtype-mismatch]
        order = tf.ensure_shape(order, [self.GRID ** 2])
        return tf.gather(tiles, order), order


tiles = np.random.rand(2, 9, 4, 4).astype("float32")
for t, o in tf.data.Dataset.from_tensor_slices(tiles).map(JigsawShuffler()):
    print(t.shape, o.numpy())
