# {"expect": [], "source": "project decorator that wraps NumPy functions with their types"}
import functools

import numpy as np
import tensorflow as tf


def as_tf(*dtypes, shapes=None):
    def decorate(fn):
        @functools.wraps(fn)
        def inner(*args):
            outputs = tf.numpy_function(fn, args, list(dtypes))
            if shapes:
                outputs = [tf.ensure_shape(o, s) for o, s in zip(outputs, shapes)]
            return tuple(outputs) if len(dtypes) > 1 else outputs[0]

        inner.python = fn
        return inner

    return decorate


@as_tf(tf.float32, tf.int32, shapes=[(None,), ()])
def peaks(signal):
    inner = signal[1:-1]
    found = inner[(inner > signal[:-2]) & (inner > signal[2:])]
    return found, np.int32(found.size)


signal = np.sin(np.linspace(0, 12, 60)).astype(np.float32)
for values, n in tf.data.Dataset.from_tensors(signal).map(peaks):
    assert values.shape == (int(n),)
print(peaks.python(signal)[1], peaks.__name__)
