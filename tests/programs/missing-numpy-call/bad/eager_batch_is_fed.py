# {"expect": [{"line": 12, "category": "missing-numpy", "world": "eager", "error": "TypeError", "text": "The value of a feed cannot be a tf.Tensor object"}], "source": "batches of a dataset are fed to a session"}
import tensorflow as tf

tf1 = tf.compat.v1
graph = tf.Graph()
with graph.as_default():
    rows = tf1.placeholder(tf.float32, [None, 2])
    total = tf.reduce_sum(rows)

session = tf1.Session(graph=graph)
for batch in tf.data.Dataset.from_tensor_slices([[1.0, 2.0], [3.0, 4.0]]).batch(1):
    print(session.run(total, feed_dict={rows: batch}))  # [missing-numpy-call]
