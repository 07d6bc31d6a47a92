# {"expect": [{"line": 14, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "a function is traced before anything calls it: a signature for saved_model"}
import tempfile

import numpy as np
import tensorflow as tf


class Scorer(tf.Module):
    def __init__(self):
        self.weight = tf.Variable(2.0)

    @tf.function
    def score(self, x):
        return {"score": self.weight * np.mean(x)}  # [symbolic-tensor-value]


scorer = Scorer()
signature = scorer.score.get_concrete_function(tf.TensorSpec([None], tf.float32))
tf.saved_model.save(scorer, tempfile.mkdtemp(), signatures={"serving_default": signature})
