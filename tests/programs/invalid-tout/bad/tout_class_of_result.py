# {"expect": [{"line": 24, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "Cannot convert the argument `type_value`: <class 'numpy.ndarray'>"}], "source": "StackOverflow: Tout=np.ndarray in numpy_function"}
import numpy as np
import tensorflow as tf


def hungarian_greedy(cost):
    cost = cost.copy()
    rows = np.full(cost.shape[0], -1, np.int64)
    for _ in range(min(cost.shape)):
        r, c = np.unravel_index(np.argmin(cost), cost.shape)
        rows[r] = c
        cost[r, :] = np.inf
        cost[:, c] = np.inf
    return rows


class Matcher:
    def __call__(self, pred, target):
        cost = tf.norm(pred[:, None] - target[None], axis=-1)
        return self.assign(cost)

    @staticmethod
    def assign(cost):
        return tf.numpy_function(func=hungarian_greedy, inp=[cost], Tout=np.ndarray)  # [invalid-tout]


@tf.function
def matched_loss(pred, target):
    index = Matcher()(pred, target)
    return tf.reduce_mean(tf.abs(pred - tf.gather(target, index)))


print(matched_loss(tf.random.normal([3, 2]), tf.random.normal([3, 2])))
