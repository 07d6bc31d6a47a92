# {"expect": [], "source": "correct: objects of other libraries behind NumPy functions"}
import numpy as np
import tensorflow as tf


class Frame(np.ndarray):
    """ndarray subclass with metadata, as camera SDKs give."""

    def __new__(cls, data, name=""):
        obj = np.asarray(data).view(cls)
        obj.name = name
        return obj

    def __array_finalize__(self, obj):
        self.name = getattr(obj, "name", "")

    def numpy(self):
        return np.asarray(self)

    def device(self):
        return "cam0"


def grab(camera, n):
    return [camera(i) for i in range(n)]


def preprocess(frame):
    f = np.abs(frame.astype(np.float32))
    f = f / np.float32(255)
    g = np.clip(f, 0, 1)
    print(f.name, g.name, np.sqrt(g).numpy().shape, f.reshape(-1).name)
    return g.numpy()


def pipeline(camera):
    frames = grab(camera, 2)
    batch = np.stack([preprocess(f) for f in frames])
    ds = tf.data.Dataset.from_tensor_slices(batch)
    ds = ds.map(lambda x: tf.numpy_function(enhance, [x], tf.float32))
    return ds.map(lambda x: tf.ensure_shape(x, [2, 2]))


def enhance(x):
    return np.power(x, np.float32(0.5))


for im in pipeline(lambda i: Frame(np.full((2, 2), i * 100), name="f%d" % i)):
    print(im.numpy().round(2).tolist())
