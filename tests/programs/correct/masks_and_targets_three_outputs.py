# {"expect": [], "source": "three outputs of different dtypes from one numpy_function in a class"}
import numpy as np
import tensorflow as tf


class TargetMaker:
    TYPES = (tf.float32, tf.int32, tf.bool)

    def __init__(self, n_class, ignore=255):
        self.n_class = n_class
        self.ignore = ignore

    def _make(self, label):
        valid = label != self.ignore
        clean = np.where(valid, label, 0)
        onehot = np.eye(self.n_class, dtype=np.float32)[clean]
        weights = 1.0 / (np.bincount(clean.ravel(), minlength=self.n_class) + 1)
        onehot *= weights.astype(np.float32)
        return onehot, clean.astype(np.int32), valid

    def __call__(self, image, label):
        onehot, clean, valid = tf.numpy_function(self._make, [label], self.TYPES)
        onehot.set_shape(label.shape + (self.n_class,))
        clean.set_shape(label.shape)
        valid.set_shape(label.shape)
        return image, {"onehot": onehot, "label": clean, "valid": valid}


labels = np.random.choice([0, 1, 2, 255], size=(3, 4, 4)).astype(np.uint8)
images = np.zeros((3, 4, 4, 3), np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, labels)).map(TargetMaker(3)).batch(3)
for x, t in ds:
    print({k: (v.dtype.name, v.shape) for k, v in t.items()})
