# {"expect": [{"line": 5, "category": "misplaced-switch", "world": "eager", "error": "ValueError", "text": "is only supported in eager mode"}], "source": "debugging a pipeline of TensorFlow 1"}
import tensorflow as tf

tf.compat.v1.disable_eager_execution()
tf.data.experimental.enable_debug_mode()  # [misplaced-switch]
dataset = tf.data.Dataset.range(3).map(lambda x: x + 1)
print(dataset)
