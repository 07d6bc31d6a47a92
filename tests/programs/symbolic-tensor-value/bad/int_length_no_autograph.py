# {"expect": [{"line": 12, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "int() argument must be"}], "source": "StackOverflow: int(length) as number of frames in a tf.function without AutoGraph"}
import tensorflow as tf

HOP = 160


class Framer:
    def __init__(self, hop):
        self.hop = hop

    def count(self, length):
        return int(length) // self.hop  # [symbolic-tensor-value]

    def __call__(self, audio, length):
        frames = self.count(length)
        return tf.reshape(audio[: frames * self.hop], [frames, self.hop])


framer = tf.function(Framer(HOP).__call__, autograph=False)
for seconds in (2, 3):
    audio = tf.zeros([seconds * HOP + 20])
    print(framer(audio, tf.size(audio)).shape)
