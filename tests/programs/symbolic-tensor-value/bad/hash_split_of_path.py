# {"expect": [{"line": 14, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "object supporting the buffer API required"}], "source": "md5 of a path tensor to split the data"}
import hashlib

import tensorflow as tf


class HashSplit:
    """Assigns a file to train or test by its name, for ever the same."""

    def __init__(self, test_share=0.2):
        self.limit = int(test_share * 256)

    def is_test(self, path):
        digest = hashlib.md5(path).digest()  # [symbolic-tensor-value]
        return digest[0] < self.limit

    def split(self, ds):
        test = ds.filter(self.is_test)
        train = ds.filter(lambda p: not self.is_test(p))
        return train, test


files = tf.data.Dataset.from_tensor_slices([f"img/{i:03d}.png" for i in range(20)])
train, test = HashSplit().split(files)
print(len(list(train)), len(list(test)))
