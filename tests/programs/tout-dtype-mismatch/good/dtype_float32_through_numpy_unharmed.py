# {"expect": [], "source": "question: reductions of float32 stay float32"}
import math

import numpy as np
import tensorflow as tf

FUNCTIONS = {
    "mean": np.mean,
    "std": np.std,
    "median": np.median,
    "quantile": lambda x: np.quantile(x, 0.9),
    "norm": np.linalg.norm,
    "softmax": lambda x: np.exp(x - x.max()) / np.exp(x - x.max()).sum(),
    "zscore": lambda x: (x - x.mean()) / (x.std() + 1e-8),
    "full": lambda x: np.full(3, x[0]),
    "like": lambda x: np.zeros_like(x) + 0.5,
    "linspace": lambda x: np.linspace(x[0], x[1], 4),
    "pad": lambda x: np.pad(x, (1, 1)),
    "stack": lambda x: np.stack([x, x * 2, -x]),
    "listed": lambda x: np.array([v * 2 for v in x]),
    "sum": sum,
    "max": max,
    "noise": lambda x: x + np.random.normal(),
    "scaled": lambda x: x / math.sqrt(x.size),
    "fft": lambda x: np.abs(np.fft.rfft(x)),
}


@tf.function
def run(x):
    return {name: tf.numpy_function(f, [x], tf.float32) for name, f in FUNCTIONS.items()}


result = run(tf.constant([1.0, 2.0, 4.0]))
print(len(result), {t.dtype.name for t in result.values()})
