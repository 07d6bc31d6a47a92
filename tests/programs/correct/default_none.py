# {"expect": [], "source": "correct: tests of kind and structure"}
import tensorflow as tf
import numpy as np


def crop(image, box=None, *, size=None, fill=None):
    if box is None and size is None:
        return image
    if box is not None:
        y, x, h, w = box
        return image[y : y + h, x : x + w]
    fill = np.mean(image) if fill is None and isinstance(image, np.ndarray) else (fill or 0.0)
    return tf.image.resize_with_crop_or_pad(image, *size) + fill


def parse_box(text):
    return [int(v) for v in text.split(",")] if isinstance(text, str) else list(text)


def make(box=None, size=None):
    box = parse_box(box) if box else None

    def fn(image, label):
        return crop(image, box, size=size), label
    return fn




imgs = np.random.rand(2, 6, 6, 1).astype("float32")
ds = tf.data.Dataset.from_tensor_slices((imgs, [[0, 1], [1, 2]]))
for fn in (make(), make("1,1,3,3"), make(size=(4, 4)), make((0, 0, 2, 2))):
    im, la = next(iter(ds.map(fn)))
    print(im.shape, la.numpy())
print(crop(imgs[0], size=(2, 2)).shape)
