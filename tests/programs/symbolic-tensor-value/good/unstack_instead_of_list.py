# {"expect": [], "source": "models issue 10220, answered: tf.unstack has a static length"}
import tensorflow as tf


def unpack_box(box):
    ymin, xmin, ymax, xmax = tf.unstack(box, num=4)
    return xmin, ymin, xmax - xmin, ymax - ymin


class Parser:
    def __init__(self, image_size):
        self.image_size = image_size

    def __call__(self, example):
        box = tf.stack(unpack_box(example["box"])) / self.image_size
        corners = [example["box"][i] for i in range(example["box"].shape[0])]
        return example["image"], box, tf.stack(corners)


examples = {
    "image": tf.random.uniform([4, 8, 8, 3]),
    "box": tf.random.uniform([4, 4], maxval=8.0),
}
for image, box, corners in tf.data.Dataset.from_tensor_slices(examples).map(Parser(8.0)):
    assert box.shape == corners.shape == (4,)
