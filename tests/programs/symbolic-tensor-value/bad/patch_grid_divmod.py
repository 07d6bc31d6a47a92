# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "divmod"}], "source": "number of patches and the rest by divmod of a dynamic size"}
import tensorflow as tf

PATCH = 4


def patches(image):
    height = tf.shape(image)[0]
    rows, rest = divmod(height, PATCH)  # [symbolic-tensor-value]
    image = image[: rows * PATCH, : rows * PATCH]
    return tf.image.extract_patches(
        image[None], [1, PATCH, PATCH, 1], [1, PATCH, PATCH, 1], [1, 1, 1, 1], "VALID"
    ), rest


def images():
    for side in (9, 12):
        yield tf.random.uniform((side, side, 1))


ds = tf.data.Dataset.from_generator(images, output_signature=tf.TensorSpec((None, None, 1)))
for grid, rest in ds.map(patches):
    print(grid.shape, rest)
