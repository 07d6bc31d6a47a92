# {"expect": [{"line": 9, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "FileWriter is not compatible with eager execution"}], "source": "TensorBoard as in TensorFlow 1"}
import tempfile

import tensorflow as tf

a = tf.constant(1.0)
b = tf.constant(2.0)
total = a + b
writer = tf.compat.v1.summary.FileWriter(tempfile.mkdtemp())  # [graph-api-in-eager-mode]
writer.close()
print(float(total))
