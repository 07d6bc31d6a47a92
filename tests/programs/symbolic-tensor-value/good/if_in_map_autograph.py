# {"expect": [], "source": "GitHub issue 44059, answered: Dataset.map converts the if"}
import tensorflow as tf


def flip(image, mask):
    if tf.random.uniform([], -1.0, 1.0) > 0:
        image = tf.image.flip_left_right(image)
        mask = tf.image.flip_left_right(mask)
    else:
        image = tf.image.flip_up_down(image)
        mask = tf.image.flip_up_down(mask)
    return image, mask


def brighten(image, mask):
    if tf.reduce_mean(image) < 0.5 and tf.reduce_max(mask) < 1.0:
        image = tf.clip_by_value(image * 1.5, 0.0, 1.0)
    return image, mask


def make_dataset(images, masks):
    ds = tf.data.Dataset.from_tensor_slices((images, masks))
    return ds.map(flip).map(brighten).batch(2).prefetch(1)


images, masks = tf.random.uniform([4, 6, 6, 3]), tf.zeros([4, 6, 6, 1])
for batch in make_dataset(images, masks):
    assert batch[0].shape == (2, 6, 6, 3)
