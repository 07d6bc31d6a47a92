# {"expect": [], "source": "np.digitize and np.tile of numbers known while tracing"}
import numpy as np
import tensorflow as tf

EDGES = np.linspace(0.0, 1.0, 5)


@tf.function
def positions(x):
    columns = np.tile(np.arange(x.shape[1]), (x.shape[0], 1))
    codes = np.digitize(columns / x.shape[1], EDGES)
    grid = np.broadcast_to(np.ones(3, np.float32), (int(x.shape[0]), 3))
    return x + codes.astype(np.float32) + np.repeat(grid, 1, axis=0)


print(positions(tf.zeros((2, 3))))
