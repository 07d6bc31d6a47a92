# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "must support iteration"}], "source": "product of matrices with functools.reduce"}
import functools

import tensorflow as tf


def chain(matrices):
    return functools.reduce(tf.matmul, matrices)  # [symbolic-tensor-value]


class Kinematics(tf.Module):
    def __init__(self, links):
        super().__init__()
        self.links = tf.Variable(links)

    @tf.function
    def end_effector(self, angles):
        c, s, z, o = tf.cos(angles), tf.sin(angles), tf.zeros_like(angles), tf.ones_like(angles)
        rot = tf.stack(
            [tf.stack([c, -s, self.links], -1), tf.stack([s, c, z], -1), tf.stack([z, z, o], -1)], axis=1
        )
        return chain(rot)[:2, 2]


arm = Kinematics([1.0, 0.5, 0.25])
print(arm.end_effector(tf.constant([0.1, 0.2, 0.3])))
