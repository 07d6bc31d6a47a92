# {"expect": [{"line": 16, "category": "dropped-output", "world": "dataset", "error": "", "text": "patch shape (4, 4, 3)"}], "source": "patches collected in a list and handed back for one Tout"}
import tensorflow as tf

SIZE = 4


def patches_of(image):
    patches = []
    for top in range(0, image.shape[0], SIZE):
        for left in range(0, image.shape[1], SIZE):
            patches.append(image[top:top + SIZE, left:left + SIZE])
    return patches


def to_patches(image):
    return tf.py_function(patches_of, [image], tf.float32)  # [dropped-output]


images = tf.random.uniform([2, 8, 8, 3])
for patch in tf.data.Dataset.from_tensor_slices(images).map(to_patches):
    print("patch shape", patch.shape)
