# {"expect": [], "source": "a graph is imported into the default one"}
import tensorflow as tf

with tf.Graph().as_default() as source:
    tf.constant([1.0, 2.0], name="constant")
tf.import_graph_def(source.as_graph_def(), name="")
session = tf.compat.v1.Session()
print(session.run("constant:0"))
graph = tf.compat.v1.get_default_graph()
tensor = graph.get_tensor_by_name("constant:0")
print(session.run(tensor), tensor.op.name)
