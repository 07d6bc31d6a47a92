# {"expect": [], "source": "partitioner with a list of outputs whose length is set by the configuration"}
import dataclasses
from typing import Dict

import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class Partitioner:
    split_ratios: Dict[str, float]

    def __post_init__(self):
        if not np.isclose(sum(self.split_ratios.values()), 1.0):
            raise ValueError(f"Ratios {self.split_ratios} do not sum to 1.0.")

    def __call__(self, features):
        slices = tf.numpy_function(
            self.numpy_fn, [features], Tout=len(self.split_ratios) * [tf.string])
        for piece in slices:
            piece.set_shape([None])
        return dict(zip(self.split_ratios.keys(), slices))

    def numpy_fn(self, s):
        ratios = list(self.split_ratios.values())
        split_indices = (s.shape[0] * np.cumsum(ratios)[:-1]).astype(int)
        return np.split(s, split_indices, axis=0)


@dataclasses.dataclass
class Numbered(Partitioner):
    start: int = 0

    def numpy_fn(self, s):
        s = np.array([b"%d:%s" % (i, t) for i, t in enumerate(s, self.start)], dtype=object)
        return super().numpy_fn(s)


words = ["a", "bb", "ccc", "dd", "e", "ffff", "g", "h"]
ds = tf.data.Dataset.from_tensor_slices(words).batch(4)
for parts in ds.map(Partitioner({"train": 0.5, "valid": 0.25, "test": 0.25})):
    print({k: v.numpy().tolist() for k, v in parts.items()})
    assert [v.shape[0] for v in parts.values()] == [2, 1, 1]
for parts in ds.map(Numbered({"left": 0.75, "right": 0.25}, start=1)):
    assert parts["left"].numpy()[0].startswith(b"1:")
try:
    Partitioner({"x": 0.3})
except ValueError as error:
    print(error)
