# {"expect": [{"line": 13, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "slice indices must be integers"}], "source": "layers of a Python list cut by tensor bounds"}
import tensorflow as tf


class Cascade(tf.Module):
    def __init__(self, depth):
        self.blocks = [tf.keras.layers.Dense(3) for _ in range(depth)]
        for block in self.blocks:
            block.build((None, 3))

    @tf.function(input_signature=[tf.TensorSpec((None, 3)), tf.TensorSpec((), tf.int32)])
    def forward(self, x, depth):
        for block in self.blocks[:depth]:  # [symbolic-tensor-value]
            x = block(x)
        return x


net = Cascade(4)
print(net.forward(tf.ones((2, 3)), 2))
