# {"expect": [{"line": 9, "category": "symbolic-value", "world": "function", "error": "ValueError", "text": "setting an array element with a sequence"}], "source": "flags of frames collected in an array of booleans"}
import numpy as np
import tensorflow as tf


@tf.function
def loud_frames(loudness):
    flags = np.zeros(3, dtype=bool)
    flags[0] = loudness > 0.5  # [symbolic-tensor-value]
    return tf.constant(flags)


print(loud_frames(tf.constant(0.7)))
