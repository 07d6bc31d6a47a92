# {"expect": [], "source": "both versions by the error"}
import tensorflow as tf

tf.random.set_seed(2)
try:
    ConfigProto = tf.ConfigProto
except AttributeError:
    ConfigProto = tf.compat.v1.ConfigProto
print(ConfigProto())
