# {"expect": [], "source": "image cast before the mean is taken away"}
import numpy as np
import tensorflow as tf

MEAN = tf.constant([123.7, 116.8, 103.9])


class Preprocess:
    def __init__(self, mean, size):
        self.mean, self.size = mean, size

    def center(self, image):
        image = tf.image.convert_image_dtype(image, tf.float32) * 255.0
        return (image - self.mean) / 127.5

    def uint8_back(self, image):
        return tf.saturate_cast(image * 127.5 + self.mean, tf.uint8)

    def __call__(self, image, label):
        image = image[: self.size, : self.size]
        brighter = image // 2 + 10
        centered = self.center(brighter)
        return centered, tf.one_hot(label, 3), self.uint8_back(centered) - brighter


images = np.random.randint(0, 255, (4, 8, 8, 3), np.uint8)
train = tf.data.Dataset.from_tensor_slices((images, [0, 1, 2, 0])).map(Preprocess(MEAN, 6)).batch(2)
for x, y, rest in train:
    print(x.shape, y.numpy().argmax(1), (x.numpy() - MEAN.numpy()).dtype, (images[0] - MEAN.numpy()).dtype)
