# {"expect": [{"line": 18, "category": "bad-func", "world": "function", "error": "TypeError", "text": "missing 1 required positional argument: 'labels'"}], "source": "StackOverflow: packed tuple in inp, the function wants two arguments"}
import numpy as np
import tensorflow as tf


def mixup(images, labels, alpha=0.4):
    lam = np.float32(np.random.beta(alpha, alpha))
    order = np.random.permutation(len(images))
    images = lam * images + (1 - lam) * images[order]
    labels = lam * labels + (1 - lam) * labels[order]
    return images.astype(np.float32), labels.astype(np.float32)


class MixUp(tf.Module):
    @tf.function
    def __call__(self, images, labels):
        batch = tf.concat([tf.reshape(images, [4, -1]), labels], axis=1)
        images, labels = tf.numpy_function(mixup, [batch], [tf.float32, tf.float32])  # [invalid-func]
        return tf.reshape(images, [4, 2, 2]), labels


images = tf.random.uniform([4, 2, 2])
labels = tf.one_hot([0, 1, 2, 0], 3)
mixed, soft = MixUp()(images, labels)
print(mixed.shape, soft.numpy())
