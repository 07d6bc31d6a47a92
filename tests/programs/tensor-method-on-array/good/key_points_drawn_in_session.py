# {"expect": [], "source": "fixed form of: key points drawn through py_func, shape handled like a tensor's (public code, read_file id 3937856184)"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def _visualize_image(image, kpts):
    height, width = image.shape[:2]
    canvas = np.repeat(image, 3, axis=2)
    for kpt in kpts:
        x, y = int(kpt[0]) % width, int(kpt[1]) % height
        canvas[y, x] = (255, 0, 0)
    return np.expand_dims(canvas, axis=0)


graph = tf.Graph()
with graph.as_default():
    gray = tf.placeholder(tf.uint8, [None, None, 1])
    points = tf.placeholder(tf.float32, [None, 2])
    drawn = tf.py_func(_visualize_image, [gray, points], tf.uint8)
    drawn.set_shape([1, None, None, 3])

with tf.Session(graph=graph) as sess:
    out = sess.run(drawn, {gray: np.zeros((5, 5, 1)), points: [[1, 2], [3, 3]]})
    print(out.shape, out.max())
