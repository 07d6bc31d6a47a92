# {"expect": [{"line": 13, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype"}], "source": "resize makes float32 of uint8 images"}
import tensorflow as tf


def letterbox(img, size):
    h, w, _ = img.shape
    scale = int(size) / max(h, w)
    resized = tf.image.resize(img, [int(h * scale), int(w * scale)])
    return tf.image.pad_to_bounding_box(resized, 0, 0, int(size), int(size))


def tf_letterbox(img, target=16):
    out = tf.py_function(letterbox, (img, target), Tout=tf.uint8)  # [tout-dtype-mismatch]
    out.set_shape([target, target, 3])
    return out


photos = tf.zeros([3, 24, 12, 3], tf.uint8)
batches = tf.data.Dataset.from_tensor_slices(photos).map(tf_letterbox).batch(3)
print(next(iter(batches)).dtype)
