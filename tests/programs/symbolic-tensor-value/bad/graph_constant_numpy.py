# {"expect": [{"line": 11, "category": "symbolic-value", "world": "graph", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "value read from a constant of a tf.Graph"}
import tensorflow as tf


def freeze_preprocessing(mean, std):
    graph = tf.Graph()
    with graph.as_default():
        image = tf.compat.v1.placeholder(tf.float32, [None, 4], name="image")
        scale = tf.constant(1.0 / std, name="scale")
        tf.subtract(image, mean, name="centered") * scale
        print("scale is", scale.numpy())  # [symbolic-tensor-value]
    return graph.as_graph_def()


definition = freeze_preprocessing(0.5, 0.25)
print(len(definition.node))
