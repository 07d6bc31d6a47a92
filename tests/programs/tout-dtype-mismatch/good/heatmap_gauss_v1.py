# {"expect": [], "source": "keypoint heatmaps drawn by tf.py_func in an input function"}
import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1
SIZE = 16
SIGMA = 2.0


def draw_gaussian(kpts, visible, sigma):
    maps = np.zeros((SIZE, SIZE, kpts.shape[0]), np.float32)
    yy, xx = np.mgrid[0:SIZE, 0:SIZE]
    for k, (x, y) in enumerate(kpts):
        if not visible[k]:
            continue
        maps[..., k] = np.exp(-((xx - x) ** 2 + (yy - y) ** 2) / (2 * sigma ** 2))
    return maps


def input_fn(points, flags, batch_size=2):
    dataset = tf1.data.Dataset.from_tensor_slices((points, flags))

    def parse(kpts, visible):
        maps = tf1.py_func(draw_gaussian, [kpts, visible, SIGMA], tf.float32, stateful=False)
        maps.set_shape([SIZE, SIZE, 3])
        return {"kpts": kpts, "visible": visible}, maps

    dataset = dataset.map(parse).repeat(2).batch(batch_size)
    return tf1.data.make_one_shot_iterator(dataset).get_next()


def model_fn(features, labels):
    w = tf1.get_variable("w", [6, SIZE * SIZE * 3], initializer=tf1.zeros_initializer())
    flat = tf.reshape(features["kpts"], [-1, 6])
    pred = tf.reshape(tf.matmul(flat, w), [-1, SIZE, SIZE, 3])
    loss = tf.reduce_mean(tf.square(pred - labels))
    train = tf1.train.GradientDescentOptimizer(0.01).minimize(loss)
    return train, loss


with tf.Graph().as_default():
    points = np.array([[[2, 3], [8, 8], [14, 1]], [[5, 5], [1, 12], [9, 3]]], np.float32)
    flags = np.array([[True, True, False], [True, True, True]])
    train_op, loss_op = model_fn(*input_fn(points, flags))
    with tf1.Session() as sess:
        sess.run(tf1.global_variables_initializer())
        while True:
            try:
                _, loss = sess.run([train_op, loss_op])
                print("loss", float(loss))
            except tf.errors.OutOfRangeError:
                break
