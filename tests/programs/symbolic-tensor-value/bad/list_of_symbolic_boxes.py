# {"expect": [{"line": 6, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "models issue 10220: list(tensor) in a parser"}
import tensorflow as tf


def unpack_box(box):
    ymin, xmin, ymax, xmax = list(box)  # [symbolic-tensor-value]
    return xmin, ymin, xmax - xmin, ymax - ymin


class Parser:
    def __init__(self, image_size):
        self.image_size = image_size

    def __call__(self, example):
        x, y, w, h = unpack_box(example["box"])
        box = tf.stack([x, y, w, h]) / self.image_size
        return example["image"], box


examples = {
    "image": tf.random.uniform([4, 8, 8, 3]),
    "box": tf.random.uniform([4, 4], maxval=8.0),
}
for image, box in tf.data.Dataset.from_tensor_slices(examples).map(Parser(8.0)):
    print(box.numpy())
