# {"expect": [{"line": 4, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "Input pipelines based on Queues are not supported"}], "also": [5], "source": "reading files as in TensorFlow 1"}
import tensorflow as tf

queue = tf.compat.v1.train.string_input_producer(["a.txt", "b.txt"])  # [graph-api-in-eager-mode]
reader = tf.compat.v1.TextLineReader()
key, value = reader.read(queue)
print(value)
