# {"expect": [{"line": 25, "category": "tout-dtype", "world": "dataset", "error": "ValueError", "text": "Tensor conversion requested dtype float32 for Tensor with dtype uint8"}], "source": "normalising switched by a flag; the raw branch keeps uint8 tensors"}
import tensorflow as tf

CONFIGS = [
    {"name": "scaled", "normalize": True},
    {"name": "raw", "normalize": False},
]


def make_loader(normalize):
    def load(image):
        image = tf.image.flip_left_right(image)
        if normalize:
            image = tf.cast(image, tf.float32) / 255.0
        return image

    return load


images = tf.cast(tf.random.uniform([3, 4, 4, 3], 0, 255, tf.int32), tf.uint8)

for config in CONFIGS:
    load = make_loader(config["normalize"])
    ds = tf.data.Dataset.from_tensor_slices(images)
    ds = ds.map(lambda im: tf.py_function(load, [im], tf.float32))  # [tout-dtype-mismatch]
    n = sum(1 for _ in ds)
    print(config["name"], n)
