# {"expect": [], "source": "twin of interactive_session_features"}
import numpy as np
import tensorflow as tf

tf.compat.v1.disable_eager_execution()


def spectrum(signal):
    return np.abs(np.fft.rfft(signal)).astype(np.float32)


signal = tf.compat.v1.placeholder(tf.float32, [None], name="signal")
result = tf.numpy_function(spectrum, [signal], tf.float32)
with tf.compat.v1.Session() as session:
    print(session.run(result, feed_dict={signal: np.ones(8)}), result.op.name)
