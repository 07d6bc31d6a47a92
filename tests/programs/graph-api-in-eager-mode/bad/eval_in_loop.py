# {"expect": [{"line": 12, "category": "graph-api", "world": "eager", "error": "NotImplementedError", "text": "eval is not supported when eager execution is enabled"}], "source": "questions about eval() without a session"}
import tensorflow as tf


def scores(batch):
    return tf.nn.softmax(tf.cast(batch, tf.float32))


total = 0.0
for batch in tf.data.Dataset.range(8).batch(4):
    probabilities = scores(batch)
    total += probabilities.eval().sum()  # [graph-api-in-eager-mode]
print(total)
