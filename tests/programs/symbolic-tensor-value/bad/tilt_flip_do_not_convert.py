# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "GitHub issue 44059: conditional augmentation, do_not_convert used to silence the warning"}
import tensorflow as tf


@tf.autograph.experimental.do_not_convert
def augment(image, mask):
    tilt = tf.random.uniform([], -1.0, 1.0)
    if tilt > 0:  # [symbolic-tensor-value]
        image = tf.image.flip_left_right(image)
        mask = tf.image.flip_left_right(mask)
    else:
        image = tf.image.flip_up_down(image)
        mask = tf.image.flip_up_down(mask)
    return image, mask


def make_dataset(images, masks):
    ds = tf.data.Dataset.from_tensor_slices((images, masks))
    return ds.map(augment).batch(2).prefetch(1)


images, masks = tf.random.uniform([4, 6, 6, 3]), tf.zeros([4, 6, 6, 1])
for batch in make_dataset(images, masks):
    print(batch[0].shape)
