# {"expect": [], "source": "deques of numbers, and of tensors that TensorFlow stacks"}
import collections

import numpy as np
import tensorflow as tf


def smooth(values):
    queue = collections.deque([], 3)
    result = []
    for value in values.numpy():
        queue.appendleft(value)
        result.append(np.mean(queue))
    counts = collections.Counter(values.numpy().tolist())
    return np.array(result, np.float32), counts.most_common(1)[0][1]


print(tf.py_function(smooth, [tf.constant([1.0, 2.0, 2.0])], [tf.float32, tf.int32]))
