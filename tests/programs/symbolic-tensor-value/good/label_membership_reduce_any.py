# {"expect": [], "source": "digits kept with reduce_any over a constant list"}
import numpy as np
import tensorflow as tf

KEEP = [3, 7]

images = np.random.randint(0, 256, (10, 4, 4, 1)).astype("uint8")
labels = np.arange(10)


def wanted(image, label):
    return tf.reduce_any(tf.equal(label, tf.constant(KEEP, dtype=label.dtype)))


def scale(image, label):
    return tf.cast(image, tf.float32) / 255.0, tf.cast(label == 7, tf.int32)


train = tf.data.Dataset.from_tensor_slices((images, labels)).filter(wanted).map(scale).batch(2)
for x, y in train:
    print(x.shape, y.numpy(), 1 in y.numpy())
print([int(v) for v in labels if v in KEEP])
