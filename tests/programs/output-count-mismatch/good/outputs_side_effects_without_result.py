# {"expect": [], "source": "question: numpy_function with Tout=[] in a dataset"}
import tensorflow as tf


class Seen(set):
    def note(self, key):
        self.add(int(key))

    def forget(self, key):
        return self.discard(int(key))


seen = Seen()


def watch(key):
    with tf.control_dependencies([tf.numpy_function(seen.note, [key], [])]):
        key = tf.identity(key)
    done = tf.py_function(func=seen.forget, inp=[key + 100], Tout=[])
    with tf.control_dependencies([done] if done is not None else []):
        return tf.identity(key)


print([int(k) for k in tf.data.Dataset.from_tensor_slices([3, 3, 4]).map(watch)], sorted(seen))
