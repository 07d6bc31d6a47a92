# {"expect": [{"line": 9, "category": "symbolic-value", "world": "graph", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "eager disabled, .numpy() still used"}
import numpy as np
import tensorflow as tf

tf.compat.v1.disable_eager_execution()

scores = tf.constant(np.random.rand(5), dtype=tf.float32)
probs = tf.nn.softmax(scores)
print("probabilities:", probs.numpy())  # [symbolic-tensor-value]
