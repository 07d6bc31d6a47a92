# {"expect": [], "source": "hasattr(path_value, 'numpy') and isinstance checks in one loader for both wrappers (public code, read_file id 70099041664)"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def _load_image_from_bytes(path_value, img_size, normalize="zero_one"):
    if hasattr(path_value, "numpy"):
        path_value = path_value.numpy()
    if isinstance(path_value, (bytes, bytearray)):
        path = path_value.decode("utf-8")
    else:
        path = str(path_value)
    try:
        array = np.load(path).astype(np.float32)
    except OSError as exc:
        raise RuntimeError(f"Failed to load image {path!r}: {exc}") from exc
    array = array[: img_size[0], : img_size[1]]
    return array / 127.5 - 1.0 if normalize == "minus_one_one" else array / 255.0


def _load_path_image_tf(path_tensor, img_size, wrapper):
    image = wrapper(
        lambda value: _load_image_from_bytes(value, img_size=img_size, normalize="minus_one_one"),
        [path_tensor],
        tf.float32,
    )
    image.set_shape(img_size)
    return image


path = os.path.join(tempfile.mkdtemp(), "i.npy")
np.save(path, np.full((6, 6), 255, np.uint8))
for wrapper in (tf.py_function, tf.numpy_function):
    ds = tf.data.Dataset.from_tensors(path).map(lambda p: _load_path_image_tf(p, (4, 4), wrapper))
    print(next(iter(ds)).numpy().mean(), _load_image_from_bytes(path, (2, 2)).shape)
