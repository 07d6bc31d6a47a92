# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "list indices must be integers or slices"}], "source": "class name list indexed by a label tensor"}
import tensorflow as tf

NAMES = ["airplane", "automobile", "bird"]


def with_caption(image, label):
    caption = "a photo of a " + NAMES[label]  # [symbolic-tensor-value]
    return image, caption


x = tf.zeros([3, 4, 4, 3])
ds = tf.data.Dataset.from_tensor_slices((x, [0, 1, 2])).map(with_caption)
for _, c in ds:
    print(c.numpy())
