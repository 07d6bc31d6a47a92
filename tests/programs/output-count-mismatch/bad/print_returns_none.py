# {"expect": [{"line": 8, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1 values"}], "source": "lambda around print with a Tout"}
import tensorflow as tf


@tf.function
def forward(x):
    y = tf.nn.softmax(x)
    tf.py_function(lambda v: print("probabilities", v.numpy()), [y], tf.float32)  # [output-count-mismatch]
    return tf.argmax(y)


print(forward(tf.constant([0.1, 2.0])))
