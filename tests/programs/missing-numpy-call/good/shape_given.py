# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
import tensorflow as tf
import numpy as np

SIZE = 4


def load_npy(i):
    return np.full((SIZE, SIZE), i, np.float32), np.int64(i % 2)


def tf_load(i):
    img, lab = tf.numpy_function(load_npy, [i], [tf.float32, tf.int64])
    img = tf.reshape(img, [SIZE, SIZE, 1])
    lab.set_shape([])
    img = tf.image.resize(img, [2, 2])
    return img, tf.one_hot(lab, 2)


def tf_aug(img, lab):
    rot = tf.py_function(lambda t: tf.image.rot90(t, k=int(np.random.randint(4))), [img], img.dtype)
    rot.set_shape(img.get_shape())
    rot = tf.ensure_shape(rot, img.shape)
    both = tf.py_function(func=np.fliplr, inp=[rot], Tout=rot.dtype.name)
    both.set_shape(rot.shape)
    return (rot + both) / 2, lab




ds = tf.data.Dataset.range(4).map(tf_load).map(tf_aug).batch(2, drop_remainder=True)
model = tf.keras.Sequential([tf.keras.Input((2, 2, 1)), tf.keras.layers.Flatten(), tf.keras.layers.Dense(2)])
model.compile("sgd", "mse")
model.fit(ds, verbose=0)
print(ds.element_spec, next(iter(ds))[0].shape)
