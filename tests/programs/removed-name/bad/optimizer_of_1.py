# {"expect": [{"line": 5, "category": "removed-name", "world": "eager", "error": "AttributeError", "text": "has no attribute 'AdamOptimizer'"}], "source": "an optimizer of TensorFlow 1 beside a GradientTape"}
import tensorflow as tf

variable = tf.Variable(3.0)
optimizer = tf.train.AdamOptimizer(0.1)  # [removed-name]
with tf.GradientTape() as tape:
    loss = variable**2
optimizer.apply_gradients([(tape.gradient(loss, variable), variable)])
