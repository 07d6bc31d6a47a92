# {"expect": [], "source": "both versions by hasattr"}
import tensorflow as tf

tf.random.set_seed(2)
log = tf.log if hasattr(tf, "log") else tf.math.log
placeholder = getattr(tf, "placeholder", None) or tf.compat.v1.placeholder
print(log(2.0), placeholder)
