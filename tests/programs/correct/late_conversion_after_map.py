# {"expect": [], "source": "eager helper shares its name with a graph function in another class"}
import numpy as np
import tensorflow as tf


class Viewer:
    def process(self, image):
        return (image.numpy() * 255).astype(np.uint8)


class Loader:
    def process(self, image):
        return tf.image.flip_left_right(image)

    def dataset(self, images):
        return tf.data.Dataset.from_tensor_slices(images).map(self.process)


viewer, loader = Viewer(), Loader()
for img in loader.dataset(np.random.rand(2, 4, 4, 3).astype(np.float32)):
    print(viewer.process(img).mean())
