# {"expect": [], "source": "image tiles by coordinates, file access passed in as an object"}
import functools
import os
import tempfile

import numpy as np
import tensorflow as tf


class LocalIO:
    def join(self, *parts):
        return os.path.join(*parts)

    def load(self, path):
        try:
            with open(path, "rb") as f:
                return f.read()
        except FileNotFoundError:
            return b""


def load_tile(root, tile_format, x, y, io):
    tile = tile_format.numpy().decode().format(x.numpy(), y.numpy())
    return io.load(io.join(root.numpy().decode(), *tile.split("/")))


def get_tile_func(root, tile_format, tile_size, io=LocalIO()):
    def _f(coords):
        x, y = coords[0], coords[1]
        tile = tf.zeros((tile_size, tile_size, 3), dtype=tf.uint8)
        if x >= 0 and y >= 0:
            buf = tf.py_function(
                functools.partial(load_tile, io=io), [root, tile_format, x, y], tf.string, name="read_image")
            buf = tf.ensure_shape(buf, ())
            if tf.strings.length(buf) > 0:
                tile = tf.image.decode_png(buf, channels=3)
                tile = tf.ensure_shape(tile, (tile_size, tile_size, 3))
        return tile

    return _f


root = tempfile.mkdtemp()
os.makedirs(os.path.join(root, "tiles"))
for x in range(2):
    image = tf.fill([4, 4, 3], tf.cast(x * 100 + 50, tf.uint8))
    tf.io.write_file(os.path.join(root, "tiles", f"{x}_0.png"), tf.io.encode_png(image))

coords = np.array([[0, 0], [1, 0], [5, 5], [-1, 0]])
ds = tf.data.Dataset.from_tensor_slices(coords).map(get_tile_func(root, "tiles/{}_{}.png", 4)).batch(4)
means = next(iter(ds)).numpy().mean(axis=(1, 2, 3))
print(means)
assert means.tolist() == [50.0, 150.0, 0.0, 0.0]
