# {"expect": [], "source": "python flag around a .numpy() that is never reached in graphs"}
import numpy as np
import tensorflow as tf

DEBUG = False


class Pipeline:
    verbose = 0

    def preprocess(self, image, label):
        if DEBUG:
            print("mean", image.numpy().mean())
        if self.verbose > 1:
            np.save("dump.npy", image.numpy())
        return image / 255.0, label

    def build(self, images, labels):
        return tf.data.Dataset.from_tensor_slices((images, labels)).map(self.preprocess)


images = np.full((2, 3, 3), 255.0, np.float32)
for image, label in Pipeline().build(images, [0, 1]):
    print(image.numpy().max(), label.numpy())
