# {"expect": [], "source": "random crop in TensorFlow operations"}
import tensorflow as tf

CROP = 4


def random_crop_pair(lr, hr):
    shape = tf.shape(lr)
    top = tf.random.uniform([], 0, shape[0] - CROP + 1, dtype=tf.int32)
    left = tf.random.uniform([], 0, shape[1] - CROP + 1, dtype=tf.int32)
    lr_c = lr[top:top + CROP, left:left + CROP]
    hr_c = tf.slice(hr, [2 * top, 2 * left, 0], [2 * CROP, 2 * CROP, 3])
    if tf.random.uniform([]) > 0.5:
        lr_c, hr_c = tf.image.flip_left_right(lr_c), tf.image.flip_left_right(hr_c)
    return lr_c, hr_c


ds = tf.data.Dataset.from_tensors((tf.zeros([9, 7, 3]), tf.zeros([18, 14, 3])))
for a, b in ds.map(random_crop_pair):
    print(a.shape, b.shape)
