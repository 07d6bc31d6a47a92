# {"expect": [], "source": "fixed form of: model.fit over a numpy_function pipeline whose label vector is np.zeros (Kaggle notebook with its traceback, public code read_file id 71027650903)"}
import numpy as np
import tensorflow as tf
from tensorflow import keras

NUM_CLASSES = 2


class CropPreprocessor:
    def __init__(self, width, height):
        self.width, self.height = width, height

    def preprocess(self, image):
        top = (image.shape[0] - self.height) // 2
        left = (image.shape[1] - self.width) // 2
        return image[top:top + self.height, left:left + self.width]


cp = CropPreprocessor(4, 4)


def _augment(image, label):
    crop = cp.preprocess(image.astype(np.float32, copy=False))
    target = np.zeros(NUM_CLASSES, np.float32)
    target[label] = 1
    return crop, target


def _map(image, label):
    image, target = tf.numpy_function(_augment, [image, label], [tf.float32, tf.float32])
    image.set_shape((4, 4, 3))
    target.set_shape((NUM_CLASSES,))
    return image, target


images = np.random.randint(0, 255, (8, 6, 6, 3), dtype=np.uint8)
labels = np.arange(8) % NUM_CLASSES
ds = tf.data.Dataset.from_tensor_slices((images, labels)).map(_map).batch(4)
model = keras.Sequential(
    [keras.Input((4, 4, 3)), keras.layers.Flatten(), keras.layers.Dense(NUM_CLASSES, "softmax")]
)
model.compile("adam", "categorical_crossentropy")
model.fit(ds, epochs=1, verbose=0)
print("trained")
