# {"expect": [{"line": 14, "category": "bad-func", "world": "dataset", "error": "ValueError", "text": "coroutine"}], "source": "async function used as a body"}
import asyncio

import numpy as np
import tensorflow as tf


async def fetch(i):
    await asyncio.sleep(0)
    return np.full((2,), int(i), np.float32)


def load(i):
    return tf.py_function(fetch, [i], tf.float32)  # [unsupported-return-value]


print(list(tf.data.Dataset.range(2).map(load)))
