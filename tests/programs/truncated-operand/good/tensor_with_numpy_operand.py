# {"expect": [], "source": "float32 tensors take python numbers and float64 arrays of numpy as operands"}
import numpy as np
import tensorflow as tf

table = np.random.rand(50, 3)
MEAN = table.mean(axis=0)
STD = table.std(axis=0)
COUNT = 3


class Scaler(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
    def transform(self, batch):
        centered = batch - MEAN
        return centered / STD * COUNT

    def halves(self, ids):
        return ids / 2, ids // 2, 2 * ids


scaler = Scaler()
for batch in tf.data.Dataset.from_tensor_slices(table.astype(np.float32)).batch(25):
    assert scaler.transform(batch).dtype == tf.float32
true, floor, double = scaler.halves(tf.constant([1, 2, 3]))
assert true.dtype == tf.float64 and floor.dtype == double.dtype == tf.int32
