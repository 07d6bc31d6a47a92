# {"expect": [{"line": 10, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "a function is traced before anything calls it: a function made by another"}
import tempfile

import tensorflow as tf


def serving(scale):
    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def run(x):
        return {"y": scale * max(x.numpy())}  # [symbolic-tensor-value]

    return run


module = tf.Module()
tf.saved_model.save(module, tempfile.mkdtemp(), signatures=serving(2.0))
