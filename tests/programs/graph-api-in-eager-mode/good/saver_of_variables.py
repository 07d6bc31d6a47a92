# {"expect": [], "source": "twin of saver_of_everything"}
import os
import tempfile

import tensorflow as tf

step = tf.Variable(0, name="step")
saver = tf.compat.v1.train.Saver([step], max_to_keep=2)
path = saver.save(None, os.path.join(tempfile.mkdtemp(), "model"))
saver.restore(None, path)
print(int(step))
