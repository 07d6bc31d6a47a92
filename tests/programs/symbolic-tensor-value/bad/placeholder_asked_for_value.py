# {"expect": [{"line": 9, "category": "symbolic-value", "world": "graph", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "old graph code half migrated to TF2, https://github.com/tensorflow/tensorflow/issues/27519"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def clip_limits(tensor, percent):
    arr = tensor.numpy()  # [symbolic-tensor-value]
    return np.percentile(arr, percent), np.percentile(arr, 100 - percent)


image = tf.placeholder(tf.float32, [None, None], name="image")
low, high = clip_limits(image, 5)
stretched = (image - low) / (high - low)

with tf.Session() as sess:
    picture = np.random.RandomState(7).rand(12, 12).astype(np.float32)
    print(sess.run(stretched, {image: picture}).max())
