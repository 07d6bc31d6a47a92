# {"expect": [{"line": 13, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "does not match type uint8"}], "source": "uint8 image minus a float mean without a cast"}
import numpy as np
import tensorflow as tf

MEAN = tf.constant([123.7, 116.8, 103.9])


class Preprocess:
    def __init__(self, mean, size):
        self.mean, self.size = mean, size

    def center(self, image):
        return (image - self.mean) / 127.5  # [operand-dtype-mismatch]

    def __call__(self, image, label):
        image = image[: self.size, : self.size]
        return self.center(image), tf.one_hot(label, 3)


images = np.random.randint(0, 255, (4, 8, 8, 3), np.uint8)
train = tf.data.Dataset.from_tensor_slices((images, [0, 1, 2, 0])).map(Preprocess(MEAN, 6)).batch(2)
print(next(iter(train))[0].shape)
