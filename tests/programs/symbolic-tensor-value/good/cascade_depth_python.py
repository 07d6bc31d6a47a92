# {"expect": [], "source": "a Python list of blocks cut by a Python depth"}
import tensorflow as tf


class Cascade(tf.Module):
    def __init__(self, depth):
        super().__init__()
        self.blocks = [tf.keras.layers.Dense(3, name=f"block{i}") for i in range(depth)]
        for block in self.blocks:
            block.build((None, 3))

    @tf.function
    def forward(self, x, depth):
        for block in self.blocks[:depth]:
            x = block(x)
        return x

    @tf.function
    def forward_dynamic(self, x, depth):
        for index, block in enumerate(self.blocks):
            if index < depth:
                x = block(x)
        return x


net = Cascade(4)
x = tf.ones((2, 3))
for depth in range(3):
    a, b = net.forward(x, depth), net.forward_dynamic(x, tf.constant(depth))
    tf.debugging.assert_near(a, b)
print("same")
