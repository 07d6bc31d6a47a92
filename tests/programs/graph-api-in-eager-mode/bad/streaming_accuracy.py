# {"expect": [{"line": 6, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "tf.metrics.accuracy is not supported when eager execution is enabled"}], "source": "metrics of TensorFlow 1"}
import tensorflow as tf

labels = tf.constant([0, 1, 1])
predictions = tf.constant([0, 1, 0])
accuracy, update = tf.compat.v1.metrics.accuracy(labels, predictions)  # [graph-api-in-eager-mode]
print(accuracy, update)
