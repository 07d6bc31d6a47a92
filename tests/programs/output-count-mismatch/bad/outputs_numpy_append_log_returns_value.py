# {"expect": [{"line": 16, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 0 values"}], "source": "question: numpy_function with Tout=[] and a helper that answers"}
import tensorflow as tf


class Seen(set):
    def note(self, key):
        fresh = key not in self
        self.add(key)
        return fresh


seen = Seen()


def watch(key):
    with tf.control_dependencies([tf.numpy_function(seen.note, [key], [])]):  # [output-count-mismatch]
        return tf.identity(key)


for _ in tf.data.Dataset.from_tensor_slices([3, 3, 4]).map(watch):
    pass
print(len(seen))
