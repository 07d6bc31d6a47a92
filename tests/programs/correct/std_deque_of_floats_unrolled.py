# {"expect": [], "source": "deques of numbers, and of tensors that TensorFlow stacks"}
import collections

import tensorflow as tf


@tf.function
def unrolled(frames):
    recent = collections.deque([frames[0]] * 3, maxlen=3)
    for frame in tf.unstack(frames):
        recent.append(frame)
    counts = collections.Counter(t.shape.rank for t in recent)
    return tf.stack(list(recent)), recent[0] + recent.popleft(), counts[1]


print(unrolled(tf.ones((4, 2))))
