# {"expect": [{"line": 14, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3"}], "source": "pyramid by comprehension over a tuple of scales that is one too short"}
import tensorflow as tf

SCALES = (1, 2)
LEVELS = 3


def pyramid(image):
    return [image[::s, ::s] for s in SCALES]


@tf.function
def build(image):
    levels = tf.py_function(pyramid, [image], [tf.float32] * LEVELS)  # [output-count-mismatch]
    for level, scale in zip(levels, (1, 2, 4)):
        level.set_shape([8 // scale, 8 // scale])
    return levels


for level in build(tf.random.uniform([8, 8])):
    print(level.shape)
