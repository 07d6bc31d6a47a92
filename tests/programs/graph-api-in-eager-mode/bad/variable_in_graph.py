# {"expect": [{"line": 8, "category": "graph-api", "world": "graph", "error": "RuntimeError", "text": "Attempting to capture an EagerTensor without building a function"}], "source": "a model of eager variables, called with a placeholder"}
import tensorflow as tf

weights = tf.Variable([[1.0], [2.0]])


def predict(rows):
    return rows @ weights  # [graph-api-in-eager-mode]


with tf.Graph().as_default():
    rows = tf.compat.v1.placeholder(tf.float32, [None, 2])
    out = predict(rows)
    print(out.shape)
