# {"expect": [{"line": 8, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "type float32"}], "source": "StackOverflow: int64 index of Dataset.range times a float tensor"}
import tensorflow as tf

STRIDE = tf.constant(0.5)


def window_start(index, stride=STRIDE):
    return stride * index  # [operand-dtype-mismatch]


class Windows:
    def __init__(self, signal, width):
        self.signal = signal
        self.width = width

    def cut(self, index):
        start = tf.cast(window_start(index), tf.int64)
        return self.signal[start : start + self.width]

    def dataset(self, count):
        return tf.data.Dataset.range(count).map(self.cut)


for window in Windows(tf.range(20.0), 4).dataset(5):
    print(window.numpy())
