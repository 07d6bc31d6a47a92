# {"expect": [{"line": 8, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "`var_list` must specify a list or dict of variables to save"}], "source": "checkpoints as in TensorFlow 1"}
import os
import tempfile

import tensorflow as tf

step = tf.Variable(0, name="step")
saver = tf.compat.v1.train.Saver(max_to_keep=2)  # [graph-api-in-eager-mode]
saver.save(None, os.path.join(tempfile.mkdtemp(), "model"))
