# {"expect": [{"line": 16, "category": "lossy-cast", "world": "eager", "error": "", "text": "[253, 23]"}], "source": "signed frame difference declared as uint8"}
import numpy as np
import tensorflow as tf


def frame_difference(previous, current):
    a = previous.numpy().astype(np.int16)
    b = current.numpy().astype(np.int16)
    return b - a


frames = np.stack([np.full((2, 2), v, np.uint8) for v in (10, 7, 30)])

differences = []
for k in range(1, len(frames)):
    d = tf.py_function(frame_difference, [frames[k - 1], frames[k]], tf.uint8)  # [lossy-cast]
    differences.append(int(d[0, 0]))
print(differences)
