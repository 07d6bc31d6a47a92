# {"expect": [{"line": 23, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "can't convert type"}], "source": "losses of several heads averaged with the statistics module"}
import statistics
from typing import Callable, Sequence

import tensorflow as tf

Head = Callable[[tf.Tensor], tf.Tensor]


def heads(n: int) -> Sequence[Head]:
    return [tf.keras.layers.Dense(1, name=f"head_{i}") for i in range(n)]


towers = heads(3)
for tower in towers:
    tower.build((None, 2))


@tf.function
def ensemble_loss(x, y):
    losses = [tf.reduce_mean(tf.abs(head(x) - y)) for head in towers]
    spread = tf.reduce_max(losses) - tf.reduce_min(losses)
    return statistics.mean(losses), spread  # [symbolic-tensor-value]


print(ensemble_loss(tf.ones((4, 2)), tf.zeros((4, 1))))
