# {"expect": [], "source": "the same flag decides about the switch and about the session"}
import os

import tensorflow as tf

GRAPH_MODE = os.environ.get("GRAPH_MODE", "1") == "1"
if GRAPH_MODE:
    tf.compat.v1.disable_eager_execution()

x = tf.constant(2.0)
y = tf.py_function(lambda a: a * 3.0, [x], tf.float32)
if GRAPH_MODE:
    with tf.compat.v1.Session() as session:
        print(session.run(y))
else:
    print(y.numpy())
