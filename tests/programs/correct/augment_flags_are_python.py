# {"expect": [], "source": "augmentation class whose conditions are Python values"}
import random

import numpy as np
import tensorflow as tf


class Augment:
    def __init__(self, flip=True, brightness=None, degrees=(0, 90), seed=3):
        self.flip, self.brightness, self.degrees = flip, brightness, degrees
        self.rng = random.Random(seed)
        self.kernel = np.ones((3, 3), np.float32) / 9

    def __call__(self, image, label):
        if self.flip and image.shape[-1] in (1, 3):
            image = tf.image.random_flip_left_right(image)
        if self.brightness:
            image = tf.image.random_brightness(image, self.brightness)
        turns = self.rng.choice(self.degrees) // 90
        image = tf.image.rot90(image, k=turns)
        for degree in self.degrees:
            if degree > 45:
                image = tf.image.adjust_contrast(image, 1.0 + degree / 360)
        if tf.random.uniform([]) < 0.5:
            image = 1.0 - image
        blur = tf.nn.conv2d(image[None], self.kernel[:, :, None, None], 1, "SAME")[0]
        return blur, label


images = np.random.rand(4, 6, 6, 1).astype("float32")
ds = tf.data.Dataset.from_tensor_slices((images, np.arange(4))).map(Augment(brightness=0.1))
for image, label in ds.batch(2):
    print(image.shape, label.numpy())
