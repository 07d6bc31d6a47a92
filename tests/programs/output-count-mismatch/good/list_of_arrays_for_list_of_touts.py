# {"expect": [], "source": "np.split and lists of equal length as several outputs (public code, read_file id 427813520)"}
import dataclasses

import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class Partitioner:
    split_ratios: dict

    def __post_init__(self):
        if not np.isclose(sum(self.split_ratios.values()), 1.0):
            raise ValueError("ratios do not sum to 1")

    def __call__(self, features):
        slices = tf.numpy_function(
            self.numpy_fn, [features], Tout=len(self.split_ratios) * [tf.string]
        )
        return dict(zip(self.split_ratios.keys(), slices, strict=True))

    def numpy_fn(self, s):
        ratios = list(self.split_ratios.values())
        bounds = (s.shape[0] * np.cumsum(ratios)[:-1]).astype(np.int_)
        return np.split(s, bounds, axis=0)


partition = Partitioner({"train": 0.5, "test": 0.25, "valid": 0.25})
texts = np.array(["t%d" % i for i in range(8)])
for parts in tf.data.Dataset.from_tensor_slices(texts).batch(8).map(partition):
    print({name: part.shape[0] for name, part in parts.items()})
