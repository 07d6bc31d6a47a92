# {"expect": [{"line": 14, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "tf.data debug mode was expected to make .numpy() legal in map; https://github.com/tensorflow/tensorflow/issues/49724 (the function is traced once all the same)"}
import numpy as np
import tensorflow as tf

tf.data.experimental.enable_debug_mode()
tf.config.run_functions_eagerly(True)


class MaskReader:
    def __init__(self, border=2):
        self.border = border

    def preprocess(self, image, mask):
        keep = mask.numpy() != self.border  # [symbolic-tensor-value]
        return image, keep.astype(np.uint8)


images = np.zeros((2, 4, 4), np.float32)
masks = np.random.RandomState(0).randint(1, 4, (2, 4, 4))
ds = tf.data.Dataset.from_tensor_slices((images, masks)).map(MaskReader().preprocess)
for image, mask in ds:
    print(mask.numpy().sum())
