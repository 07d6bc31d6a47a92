# {"expect": [{"line": 16, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "has type float64 that does not match type float32"}], "source": "StackOverflow: np.mean gives float64 constants, the batch is float32", "also": [17]}
import numpy as np
import tensorflow as tf

table = np.random.rand(50, 3)
MEAN = tf.constant(table.mean(axis=0))
STD = tf.constant(table.std(axis=0))


class Scaler(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
    def transform(self, batch):
        return self.apply(batch)

    def apply(self, batch):
        centered = batch - MEAN  # [operand-dtype-mismatch]
        return centered / STD


scaler = Scaler()
for batch in tf.data.Dataset.from_tensor_slices(table.astype(np.float32)).batch(25):
    print(scaler.transform(batch).shape)
