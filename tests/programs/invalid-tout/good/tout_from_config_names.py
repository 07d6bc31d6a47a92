# {"expect": [], "source": "dtypes named in a configuration"}
import dataclasses

import numpy as np
import tensorflow as tf


@dataclasses.dataclass(frozen=True)
class Config:
    image_dtype: str = "float32"
    label_dtype: object = np.int64
    name_dtype: tf.DType = tf.string
    size: int = 2

    @property
    def touts(self):
        return [tf.as_dtype(d) for d in (self.image_dtype, self.label_dtype)] + [self.name_dtype]


def make_sample(config):
    def fake_sample(seed):
        rng = np.random.RandomState(seed)
        image = rng.rand(config.size, config.size).astype(config.image_dtype)
        return image, config.label_dtype(rng.randint(10)), f"sample{seed}"

    @tf.function
    def sample(seed):
        return tf.numpy_function(fake_sample, [seed], config.touts)

    return sample


image, label, name = make_sample(Config())(tf.constant(3))
print(image.dtype, int(label) < 10, name.numpy().decode())
print(make_sample(Config(image_dtype="float64"))(tf.constant(1))[0].dtype)
