# {"expect": [{"line": 10, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Cannot convert 12.5 to EagerTensor of dtype int32"}], "source": "Python division gives a float, Tout says int32"}
import tensorflow as tf


def frames_in(duration_ms, hop_ms):
    return float(duration_ms) / float(hop_ms)


def count_frames(duration):
    n = tf.py_function(frames_in, [duration, 10.0], tf.int32)  # [tout-dtype-mismatch]
    n.set_shape([])
    return n


durations = tf.data.Dataset.from_tensor_slices([125.0, 250.0, 990.0])
for n in durations.map(count_frames):
    print(int(n))
