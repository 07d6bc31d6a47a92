# {"expect": [], "source": "signed differences in a signed dtype"}
import numpy as np
import tensorflow as tf


def frame_difference(previous, current):
    return current.numpy().astype(np.int32) - previous.numpy()


frames = np.stack([np.full((2, 2), v, np.uint8) for v in (10, 7, 30)])
differences = []
for k in range(1, len(frames)):
    d = tf.py_function(frame_difference, [frames[k - 1], frames[k]], tf.int16)
    differences.append(int(d[0, 0]))
print(differences)
