# {"expect": [], "source": "patches by integer division and by static divmod"}
import tensorflow as tf

PATCH = 4


def patches(image):
    if image.shape[0] is not None:
        rows, rest = divmod(image.shape[0], PATCH)
    else:
        height = tf.shape(image)[0]
        rows, rest = height // PATCH, height % PATCH
    image = image[: rows * PATCH, : rows * PATCH]
    sizes = [1, PATCH, PATCH, 1]
    grid = tf.image.extract_patches(image[None], sizes, sizes, [1, 1, 1, 1], "VALID")
    return grid, rest


def images():
    for side in (9, 12):
        yield tf.random.uniform((side, side, 1))


ds = tf.data.Dataset.from_generator(images, output_signature=tf.TensorSpec((None, None, 1)))
for grid, rest in ds.map(patches):
    print(grid.shape, int(rest))
fixed = tf.data.Dataset.from_tensor_slices(tf.zeros((2, 10, 10, 1))).map(patches)
print(fixed.element_spec[0].shape)
