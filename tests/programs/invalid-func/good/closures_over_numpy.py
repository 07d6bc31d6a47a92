# {"expect": [], "source": "closure over arrays, bound methods as map functions"}
import numpy as np
import tensorflow as tf


class Palette:
    def __init__(self, n):
        self.colors = np.random.randint(0, 255, (n, 3)).astype(np.float32)
        self.n = n

    def colorize(self, mask):
        table = tf.constant(self.colors)
        picked = tf.gather(table, tf.cast(mask, tf.int32))
        if self.n > 2 and self.colors.max() > 1:
            picked = picked / 255.0
        return picked

    def numpy(self, mask):
        return self.colors[np.asarray(mask, int)]


palette = Palette(4)
masks = np.random.randint(0, 4, (3, 2, 2))
ds = tf.data.Dataset.from_tensor_slices(masks).map(palette.colorize)
for rgb, m in zip(ds, masks):
    assert np.allclose(rgb * 255, palette.numpy(m), atol=0.01)
print("ok")
