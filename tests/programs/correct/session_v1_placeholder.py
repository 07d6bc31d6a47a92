# {"expect": [], "source": "TF1 input pipeline with py_func, one-shot iterator and session"}
import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1


def augment(image, label):
    if np.random.rand() > 0.5:
        image = image[:, ::-1]
    return np.ascontiguousarray(image), label


def main():
    graph = tf.Graph()
    with graph.as_default():
        images = np.random.rand(6, 4, 4).astype(np.float32)
        labels = np.arange(6)
        ds = tf1.data.Dataset.from_tensor_slices((images, labels))
        ds = ds.map(lambda x, y: tuple(tf1.py_func(augment, [x, y], [x.dtype, y.dtype])))
        ds = ds.map(lambda x, y: (tf.reshape(x, [4, 4]), tf.reshape(y, [])))
        it = tf1.data.make_one_shot_iterator(ds.batch(3))
        x, y = it.get_next()
        mean = tf.reduce_mean(x, axis=[1, 2])
        with tf1.Session(graph=graph) as sess:
            while True:
                try:
                    m, lab = sess.run([mean, y])
                except tf.errors.OutOfRangeError:
                    break
                for a, b in zip(m, lab):
                    print(int(b), round(float(a), 3))


main()
