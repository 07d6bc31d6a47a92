# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype"}], "source": "cast the wrong way round in a class with configuration"}
import tensorflow as tf


class Pipeline:
    def __init__(self, size, dtype=tf.float16):
        self.size = size
        self.dtype = dtype

    def _resize(self, image):
        image = tf.image.resize(image, (self.size, self.size))
        return tf.cast(image, self.dtype)

    def __call__(self, image):
        out = tf.py_function(func=self._resize, inp=[image], Tout=tf.float32)  # [tout-dtype-mismatch]
        out.set_shape((self.size, self.size, 3))
        return out


pipe = Pipeline(8)
images = tf.random.uniform((2, 20, 20, 3))
print(next(iter(tf.data.Dataset.from_tensor_slices(images).map(pipe))).shape)
