# {"expect": [], "source": "question: asyncio.run around a coroutine"}
import asyncio

import tensorflow as tf

DATABASE = {1: 0.5, 2: 1.5, 3: 2.5}


async def fetch(key):
    await asyncio.sleep(0)
    return DATABASE[key]


def fetch_blocking(key):
    return asyncio.run(fetch(int(key)))


def enrich(key):
    return key, tf.py_function(fetch_blocking, [key], tf.float32)


for key, value in tf.data.Dataset.from_tensor_slices([1, 2, 3]).map(enrich):
    print(int(key), float(value))
