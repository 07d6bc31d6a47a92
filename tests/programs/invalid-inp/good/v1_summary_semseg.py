# {"expect": [], "source": "segmentation colours by tf.py_func, placeholders and a session"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

COLOURS = [(0, 0, 0), (128, 0, 0), (0, 128, 0), (128, 128, 0)]


def decode_labels(mask, num_images=1, num_classes=4):
    n, h, w, c = mask.shape
    assert n >= num_images, "batch %d, want %d" % (n, num_images)
    table = np.array(COLOURS[:num_classes], dtype=np.uint8)
    outputs = np.zeros((num_images, h, w, 3), dtype=np.uint8)
    for i in range(num_images):
        outputs[i] = table[mask[i, :, :, 0]]
    return outputs


def inv_preprocess(imgs, num_images, mean):
    outputs = np.zeros((num_images,) + imgs.shape[1:], dtype=np.uint8)
    for i in range(num_images):
        outputs[i] = np.clip(imgs[i] + mean, 0, 255).astype(np.uint8)
    return outputs


class Model:
    mean = np.array([104.0, 116.0, 122.0], dtype=np.float32)

    def __init__(self, save_num_images=2):
        self.save_num_images = save_num_images
        self.images = tf.placeholder(tf.float32, [None, 4, 4, 3])
        self.logits = self._head()

    def _head(self):
        w = tf.get_variable("w", [3, 4], initializer=tf.random_normal_initializer(seed=1))
        return tf.einsum("nhwc,ck->nhwk", self.images, w)

    def summaries(self):
        pred = tf.expand_dims(tf.argmax(self.logits, axis=3, output_type=tf.int32), 3)
        shown = tf.py_func(inv_preprocess, [self.images, self.save_num_images, self.mean], tf.uint8)
        preds = tf.py_func(decode_labels, [pred, self.save_num_images, 4], tf.uint8)
        return tf.concat(axis=2, values=[shown, preds])


model = Model()
image_op = model.summaries()
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    out = sess.run(image_op, {model.images: np.random.RandomState(0).randn(3, 4, 4, 3) * 20})
print(out.shape, out.dtype)
assert out.shape == (2, 4, 8, 3) and out.dtype == np.uint8
