# {"expect": [{"line": 5, "category": "removed-name", "world": "eager", "error": "AttributeError", "text": "has no attribute 'contrib'"}], "source": "contrib in code that was migrated half"}
import tensorflow as tf

print(len(tf.config.list_physical_devices("GPU")))
initializer = tf.contrib.layers.xavier_initializer()  # [removed-name]
weights = tf.Variable(initializer([2, 2]))
