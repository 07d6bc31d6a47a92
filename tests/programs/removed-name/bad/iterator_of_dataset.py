# {"expect": [{"line": 12, "category": "removed-name", "world": "eager", "error": "AttributeError", "text": "has no attribute 'make_one_shot_iterator'"}], "source": "iterators of TensorFlow 1"}
import numpy as np
import tensorflow as tf


@tf.function
def double(batch):
    return batch * 2.0


dataset = tf.data.Dataset.from_tensor_slices(np.ones([6, 2], np.float32)).batch(3)
iterator = dataset.make_one_shot_iterator()  # [removed-name]
print(double(iterator.get_next()))
