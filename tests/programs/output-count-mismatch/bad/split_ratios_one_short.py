# {"expect": [{"line": 13, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3 values"}], "source": "partition of a batch by ratios with np.split, modelled on a processor class in public code (read_file id 427813520)"}
import dataclasses

import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class Partitioner:
    split_ratios: dict

    def __call__(self, features):
        slices = tf.numpy_function(  # [output-count-mismatch]
            self.numpy_fn, [features], Tout=len(self.split_ratios) * [tf.string]
        )
        return dict(zip(self.split_ratios, slices))

    def numpy_fn(self, s):
        ratios = np.array(list(self.split_ratios.values()))
        bounds = (s.shape[0] * np.cumsum(ratios)[:-2]).astype(np.int64)
        return np.split(s, bounds, axis=0)


partition = Partitioner({"train": 0.5, "test": 0.25, "valid": 0.25})
texts = np.array(["t%d" % i for i in range(8)])
for parts in tf.data.Dataset.from_tensor_slices(texts).batch(8).map(partition):
    print({name: part.numpy().tolist() for name, part in parts.items()})
