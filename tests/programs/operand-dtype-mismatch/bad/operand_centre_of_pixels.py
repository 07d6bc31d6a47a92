# {"expect": [{"line": 19, "category": "operand-dtype", "world": "eager", "error": "TypeError", "text": "Cannot convert 127.5 to EagerTensor of dtype uint8"}], "source": "question: centre a uint8 image without cast"}
import dataclasses

import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class Preprocessor:
    centre: float = 127.5
    scale: float = 127.5

    def crop(self, image, size):
        size = int(size)
        return image[:size, :size]

    def __call__(self, image, size=2):
        image = tf.py_function(self.crop, [image, size], tf.uint8)
        image = image - self.centre  # [operand-dtype-mismatch]
        return image / self.scale


prepare = Preprocessor()
for image in np.random.default_rng(0).integers(0, 255, (2, 4, 4), dtype=np.uint8):
    print(prepare(tf.constant(image)).dtype)
