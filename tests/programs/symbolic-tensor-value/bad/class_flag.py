# {"expect": [{"line": 47, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import numpy as np
import tensorflow as tf


class Config:
    EAGER = True
    LEGACY = False

    @classmethod
    def apply(cls):
        if cls.LEGACY:
            tf.compat.v1.disable_eager_execution()
            return
        tf.config.run_functions_eagerly(not cls.EAGER)


class DebugConfig(Config):
    EAGER = False


def export(path, t):
    arr = t.numpy()
    path.append(arr.round(1).tolist())
    return len(arr)


Config.apply()
out = []
x = tf.constant([1.26, 2.0])
n = export(out, x)
DebugConfig.apply()


@tf.function
def f(v):
    print(v.numpy())
    return v * float(v[0])


y = f(x)
Config.apply()


@tf.function
def g(v):
    return v + np.asarray(v.numpy())  # [symbolic-tensor-value]


print(n, out, y.numpy(), bool(y[0] > 1), g(y).numpy())
