# {"expect": [{"line": 14, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "a function is traced before anything calls it: a bound method with a signature"}
import tempfile

import tensorflow as tf


class Model(tf.Module):
    def __init__(self):
        specs = [tf.TensorSpec([None, 2], tf.float32)]
        self.serve = tf.function(self._serve, input_signature=specs)

    def _serve(self, x):
        total = 0.0
        for row in x.numpy():  # [symbolic-tensor-value]
            total += row.sum()
        return total


tf.saved_model.save(Model(), tempfile.mkdtemp())
