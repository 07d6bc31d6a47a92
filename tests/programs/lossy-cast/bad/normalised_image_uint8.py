# {"expect": [{"line": 14, "category": "lossy-cast", "world": "dataset", "error": "", "text": "max 0"}], "source": "image normalised to [0, 1) but declared uint8"}
import numpy as np
import tensorflow as tf


class Preprocess:
    out_type = tf.uint8

    def normalise(self, img):
        img = np.asarray(img, np.float32)
        return img / 256.0

    def __call__(self, img, label):
        out = tf.py_function(func=self.normalise, inp=[img], Tout=self.out_type)  # [lossy-cast]
        out.set_shape(img.shape)
        return out, label


imgs = np.random.randint(0, 256, (3, 4, 4), dtype=np.uint8)
top = 0
for x, _ in tf.data.Dataset.from_tensor_slices((imgs, [0, 1, 2])).map(Preprocess()):
    top = max(top, int(x.numpy().max()))
print("max", top)
