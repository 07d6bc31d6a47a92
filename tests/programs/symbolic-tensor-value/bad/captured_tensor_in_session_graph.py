# {"expect": [{"line": 7, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: session"}
import tensorflow as tf

tf.compat.v1.disable_eager_execution()
x = tf.compat.v1.placeholder(tf.float32, [2])
mean = tf.reduce_mean(x)
centred = tf.py_function(lambda values: values - mean, [x], tf.float32)  # [symbolic-tensor-value]
with tf.compat.v1.Session() as session:
    print(session.run(centred, {x: [1.0, 3.0]}))
