# {"expect": [], "source": "off and on again"}
import tensorflow as tf

tf.compat.v1.disable_eager_execution()
tf.compat.v1.enable_eager_execution()
print(tf.constant(1.0) + 1.0)
