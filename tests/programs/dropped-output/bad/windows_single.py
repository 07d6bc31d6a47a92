# {"expect": [{"line": 21, "category": "dropped-output", "world": "eager", "error": "", "text": "windows: (3,)"}], "source": "sliding windows appended in a loop, one Tout"}
import numpy as np
import tensorflow as tf


class Windower:
    def __init__(self, width, step):
        self.width = width
        self.step = step

    def cut(self, series):
        values = series.numpy()
        result = []
        start = 0
        while start + self.width <= len(values):
            result.append(values[start:start + self.width])
            start += self.step
        return result

    def __call__(self, series):
        return tf.py_function(self.cut, [series], Tout=tf.float32)  # [dropped-output]


windower = Windower(3, 2)
out = windower(tf.range(9, dtype=tf.float32))
print("windows:", out.shape)
