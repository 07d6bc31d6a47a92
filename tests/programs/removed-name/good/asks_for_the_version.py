# {"expect": [], "source": "both versions"}
import tensorflow as tf

print(len(tf.config.list_physical_devices("GPU")))
if tf.__version__.startswith("1."):
    session = tf.Session()
    print(session.run(tf.log(2.0)))
else:
    print(tf.math.log(2.0))
