# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
import tensorflow as tf
import numpy as np


@tf.function
def norm(x):
    if tf.executing_eagerly():
        return np.float32(np.linalg.norm(x.numpy()))
    return tf.norm(x)


results = []
for eager in (True, False):
    tf.config.run_functions_eagerly(eager)
    results.append(float(norm(tf.constant([3.0, 4.0]))))
    print("eager" if eager else "graph", results[-1])
assert np.allclose(results, 5.0)
