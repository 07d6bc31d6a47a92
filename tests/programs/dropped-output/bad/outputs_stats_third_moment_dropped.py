# {"expect": [{"line": 20, "category": "dropped-output", "world": "function", "error": "", "text": "columns returned: 2"}], "source": "issue: py_function ignores further values"}
import functools

import numpy as np
import tensorflow as tf


def moments(column, *, orders):
    values = column.numpy()
    centred = values - values.mean()
    return tuple(np.float32(np.mean(centred**k)) for k in orders)


describe = functools.partial(moments, orders=(2, 3, 4))
SIGNATURE = (tf.float32, tf.float32)


@tf.function
def column_statistics(column):
    return tf.py_function(describe, [column], SIGNATURE)  # [dropped-output]


rng = np.random.default_rng(3)
table = {name: rng.gamma(2.0, size=50).astype("float32") for name in ("height", "width")}
for name, column in table.items():
    result = column_statistics(tf.constant(column))
    print(name, "columns returned:", len(result))
