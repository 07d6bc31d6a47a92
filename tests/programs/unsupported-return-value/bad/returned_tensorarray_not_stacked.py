# {"expect": [{"line": 20, "category": "returned-object", "world": "function", "error": "InvalidArgumentError", "text": "to a Tensor"}], "source": "question: TensorArray returned from py_function"}
import tensorflow as tf


class Scanner:
    def __init__(self, decay):
        self.decay = decay

    def scan(self, x):
        """Exponential smoothing, step by step."""
        out = tf.TensorArray(x.dtype, size=len(x), clear_after_read=False)
        state = x[0]
        for i, value in enumerate(x):
            state = self.decay * state + (1 - self.decay) * value
            out = out.write(i, state)
        return out

    @tf.function
    def __call__(self, x):
        smoothed = tf.py_function(self.scan, [x], Tout=tf.float32)  # [unsupported-return-value]
        smoothed.set_shape(x.shape)
        return x - smoothed


scanner = Scanner(decay=0.9)
series = tf.constant([1.0, 2.0, 4.0, 8.0])
print(scanner(series).numpy())
