# {"expect": [{"line": 15, "category": "returned-object", "world": "dataset", "error": "InvalidArgumentError", "text": "with an unsupported type (<class 'coroutine'>) to a Tensor"}], "source": "question: async def in tf.data map"}
import asyncio

import tensorflow as tf

DATABASE = {1: 0.5, 2: 1.5, 3: 2.5}


async def fetch(key):
    await asyncio.sleep(0)
    return DATABASE[int(key)]


def enrich(key):
    value = tf.py_function(fetch, [key], tf.float32)  # [unsupported-return-value]
    return key, value


for key, value in tf.data.Dataset.from_tensor_slices([1, 2, 3]).map(enrich):
    print(int(key), float(value))
