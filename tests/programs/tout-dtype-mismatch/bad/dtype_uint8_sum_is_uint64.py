# {"expect": [{"line": 12, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is uint64, but expects int64"}], "source": "question: np.sum of uint8 gives uint64"}
import numpy as np
import tensorflow as tf

checksum = lambda block: block.sum()

blocks = np.arange(12, dtype=np.uint8).reshape(3, 4)
ds = tf.data.Dataset.from_tensor_slices(blocks)
ds = ds.map(
    lambda block: (
        block,
        tf.numpy_function(checksum, [block], tf.int64),  # [tout-dtype-mismatch]
    )
)
print([int(c) for _, c in ds])
