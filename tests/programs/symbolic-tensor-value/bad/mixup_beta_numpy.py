# {"expect": [{"line": 18, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "cutmix box computed with np.clip from tensors", "also": [19]}
import numpy as np
import tensorflow as tf

IMG_SIZE = 16


def sample_beta(size, a=0.4, b=0.4):
    g1 = tf.random.gamma([size], a)
    g2 = tf.random.gamma([size], b)
    return g1 / (g1 + g2)


def get_box(lambda_value):
    cut_rat = tf.math.sqrt(1.0 - lambda_value)
    cut_w = tf.cast(IMG_SIZE * cut_rat, tf.int32)
    cx = tf.random.uniform((1,), 0, IMG_SIZE, dtype=tf.int32)
    x1 = np.clip(cx[0] - cut_w // 2, 0, IMG_SIZE)  # [symbolic-tensor-value]
    x2 = np.clip(cx[0] + cut_w // 2, 0, IMG_SIZE)
    return x1, x2 - x1


def cutmix(one, two):
    (img1, lab1), (img2, lab2) = one, two
    lam = sample_beta(1)[0]
    x, w = get_box(lam)
    patch = tf.image.crop_to_bounding_box(img2, 0, x, IMG_SIZE, w)
    padded = tf.image.pad_to_bounding_box(patch, 0, x, IMG_SIZE, IMG_SIZE)
    return img1 + padded, lam * lab1 + (1 - lam) * lab2


imgs = tf.random.uniform([6, IMG_SIZE, IMG_SIZE, 3])
labs = tf.one_hot([0, 1, 2, 0, 1, 2], 3)
a = tf.data.Dataset.from_tensor_slices((imgs, labs))
ds = tf.data.Dataset.zip((a, a.shuffle(6))).map(cutmix, num_parallel_calls=2)
print(len(list(ds.batch(3))))
