# {"expect": [], "source": "Python flags and strings as arguments of compiled functions"}
import tensorflow as tf


@tf.function
def pool(x, mode="mean", training=False, axes=(1, 2)):
    if mode == "mean":
        y = tf.reduce_mean(x, axes)
    elif mode in ("max", "min"):
        y = getattr(tf, f"reduce_{mode}")(x, axes)
    else:
        raise ValueError(f"unknown mode {mode!r}")
    if training:
        y = tf.nn.dropout(y, 0.5)
    return y


x = tf.random.uniform((2, 3, 3, 4))
for mode in ("mean", "max", "min"):
    print(mode, pool(x, mode).shape, pool(x, mode, training=True).shape)
try:
    pool(x, "median")
except ValueError as error:
    print("refused" if "median" in str(error) else "?")
