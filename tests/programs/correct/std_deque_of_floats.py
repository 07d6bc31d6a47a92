# {"expect": [], "source": "deques of numbers, and of tensors that TensorFlow stacks"}
import collections

import numpy as np
import tensorflow as tf

window = collections.deque(maxlen=2)
for reward in tf.data.Dataset.from_tensor_slices([1.0, 2.0, 3.0]):
    window.append(float(reward))
print(np.mean(window), len(window), sorted(window), window[0])
