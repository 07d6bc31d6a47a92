# {"expect": [], "source": "stable train and test split with tf.strings hashing and by hashlib outside"}
import hashlib

import tensorflow as tf


class HashSplit:
    def __init__(self, test_share=0.3, buckets=100):
        self.limit = int(test_share * buckets)
        self.buckets = buckets

    def is_test(self, path):
        return tf.strings.to_hash_bucket_fast(path, self.buckets) < self.limit

    def is_test_py(self, path):
        return hashlib.md5(path.numpy()).digest()[0] % 2 == 0

    def split(self, ds):
        test = ds.filter(self.is_test)
        train = ds.filter(lambda p: not self.is_test(p))
        return train, test


names = [f"img/{i:03d}.png" for i in range(20)]
files = tf.data.Dataset.from_tensor_slices(names)
splitter = HashSplit()
train, test = splitter.split(files)
n_train, n_test = len(list(train)), len(list(test))
assert n_train + n_test == len(names)
other = files.filter(lambda p: tf.py_function(splitter.is_test_py, [p], tf.bool))
expected = [n for n in names if hashlib.md5(n.encode()).digest()[0] % 2 == 0]
print([p.decode() for p in other.as_numpy_iterator()] == expected)
