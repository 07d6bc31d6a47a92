# {"expect": [{"line": 27, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import logging
import numpy as np
import tensorflow as tf

log = logging.getLogger(__name__)


def enable_debug():
    try:
        tf.data.experimental.enable_debug_mode()
    except (AttributeError, ValueError) as err:
        log.warning("no debug mode: %s", err)


def clean(x, y):
    arr = x
    if tf.executing_eagerly():  # tf.data traces once even in debug mode
        arr = x.numpy()
        assert not np.isnan(arr).any()
        print("row", arr.tolist(), int(y))
    return arr * 2, y


@tf.function
def traced(x):
    return np.sum(x.numpy())  # [symbolic-tensor-value]


enable_debug()
ds = tf.data.Dataset.from_tensor_slices((np.ones((2, 3), np.float32), [0, 1])).map(clean)
for a, b in ds:
    print(a.numpy(), int(b), traced(a))
