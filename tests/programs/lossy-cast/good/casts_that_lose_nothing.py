# {"expect": [], "source": "fill values, percentiles and scaled numbers that Tout holds, or that were taken away before"}
import numpy as np
import tensorflow as tf

SENTINEL = 500
IDS = {"low": 3, "high": 250, "huge": 70000}


def replaced(mask):
    out = np.full(mask.shape, SENTINEL)
    out[mask.numpy() > 0] = 1
    out[out == SENTINEL] = 0
    return out


def overwritten(mask):
    out = np.full(mask.shape, -1)
    for i, value in enumerate(mask.numpy()):
        out[i] = value
    return out


def selected(mask):
    labels = np.where(mask.numpy() > 0, mask.numpy(), -1)
    return labels[labels >= 0]


def clipped(mask):
    return np.clip(np.full(mask.shape, 300), 0, 255)


def padded(mask):
    return np.pad(mask.numpy(), (0, 2), constant_values=255)


def thresholds(mask):
    return np.percentile(mask.numpy(), (50, 100), method="nearest")


def rounded(mask):
    return np.rint(mask.numpy() * 0.5 + np.percentile(mask.numpy(), 50))


def scaled_up(mask):
    return (mask.numpy() / 255.0 > 0.5) * 255.0


def known(mask):
    return np.array([IDS[name] for name in ("low", "high")])


def wide(mask):
    return np.array([IDS["huge"], -1])


def magnitude(mask):
    return np.abs(np.fft.rfft(mask.numpy()))


NARROW = [replaced, overwritten, selected, clipped, padded, thresholds, rounded, scaled_up, known]
mask = tf.constant([0, 3, 0, 200], tf.uint8)
for function in NARROW:
    print(function.__name__, tf.py_function(function, [mask], tf.uint8).numpy())
print(tf.py_function(wide, [mask], tf.int32).numpy())
print(tf.py_function(magnitude, [mask], tf.float16).numpy())
