# {"expect": [], "source": "static value of a constant in a tf.Graph by tf.get_static_value"}
import tensorflow as tf


def freeze_preprocessing(mean, std):
    graph = tf.Graph()
    with graph.as_default():
        image = tf.compat.v1.placeholder(tf.float32, [None, 4], name="image")
        scale = tf.constant(1.0 / std, name="scale")
        out = tf.multiply(tf.subtract(image, mean), scale, name="centered")
        print("scale is", float(tf.get_static_value(scale)), tf.get_static_value(image))
    return graph, out


graph, out = freeze_preprocessing(0.5, 0.25)
with tf.compat.v1.Session(graph=graph) as sess:
    value = sess.run(out, {"image:0": [[0.5, 0.75, 1.0, 0.0]]})
    print(value.tolist(), value.mean() if value.any() else None)
print([op.name for op in graph.get_operations()], tf.constant(2.0).numpy())
