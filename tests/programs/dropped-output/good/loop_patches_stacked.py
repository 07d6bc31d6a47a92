# {"expect": [], "source": "patches stacked before they are returned"}
import tensorflow as tf

SIZE = 4


def patches_of(image):
    patches = []
    for top in range(0, image.shape[0], SIZE):
        for left in range(0, image.shape[1], SIZE):
            patches.append(image[top:top + SIZE, left:left + SIZE])
    return tf.stack(patches)


def to_patches(image):
    return tf.py_function(patches_of, [image], tf.float32)


images = tf.random.uniform([2, 8, 8, 3])
ds = tf.data.Dataset.from_tensor_slices(images).map(to_patches)
for patches in ds:
    assert patches.shape == (4, 4, 4, 3)
