# {"expect": [], "source": "the import is tried"}
import tensorflow as tf

try:
    from tensorflow.contrib.framework import arg_scope
except ImportError:
    arg_scope = None
tf.random.set_seed(1)
print(arg_scope)
