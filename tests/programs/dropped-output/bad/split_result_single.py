# {"expect": [{"line": 10, "category": "dropped-output", "world": "eager", "error": "", "text": "result (2,)"}], "source": "tf.split result for a single Tout"}
import tensorflow as tf


def halves(x):
    return tf.split(x, 2)


x = tf.range(4.0)
out = tf.py_function(halves, [x], tf.float32)  # [dropped-output]
print("result", out.shape)
