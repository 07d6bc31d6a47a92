# {"expect": [], "source": "times, tables, waves and kernels whose numbers Tout holds, or that were made to fit"}
import datetime
import math
import time

import numpy as np
import tensorflow as tf

IDS = {f"w{i}": i for i in range(301)}
SMALL = {f"w{i}": i for i in range(200)}
START = time.time()
words = ["w3", "w12"]


def seconds():
    return np.int64(time.time())


def elapsed():
    return np.int64((time.time() - START) * 1000)


def of_the_day():
    return np.int64(time.time() * 1000 % 86_400_000)


def since_2020():
    moment = datetime.datetime(2020, 1, 1, 1, tzinfo=datetime.timezone.utc)
    return np.int64((moment.timestamp() - 1577836800) * 1000)


def whole_seconds():
    return np.int64(time.time_ns() // 1_000_000_000)


def minutes():
    stamp = time.time() * 1000
    return np.array([int(stamp / 60_000)])


def filtered():
    return np.array([IDS[w] for w in words if IDS[w] < 256])


def replaced():
    return np.array([IDS[w] if IDS[w] < 256 else 0 for w in words])


def tested():
    out = []
    for w in words:
        number = IDS[w]
        if number > 255:
            number = 0
        out.append(number)
    return np.array(out)


def folded():
    return np.array([IDS[w] % 256 for w in words])


def small():
    return np.array([SMALL[w] for w in words])


def clipped():
    return np.clip(np.array([IDS[w] for w in words]), 0, 255)


def steps():
    return np.array([math.floor(10 * math.sin(x)) for x in range(5)])


def scaled():
    return np.rint(np.array([math.sin(x) for x in range(5)]) * 127)


def levels():
    return np.array([math.log2(2**k) for k in range(4)])


def edges():
    return np.convolve(np.array([1.0, 0.0, 2.0]), [1.0, 2.0, 1.0])


def shrunk():
    return np.floor(np.array([math.exp(x) for x in range(4)]) * 0.5)


def percent():
    return round(100 * math.cos(0.5)) * np.ones(2)


WIDE = [seconds, elapsed, of_the_day, since_2020, whole_seconds, minutes]
NARROW = [filtered, replaced, tested, folded, small, clipped, levels, edges, shrunk, percent]
for function in WIDE:
    print(function.__name__, tf.py_function(function, [], tf.int32).shape)
for function in NARROW:
    print(function.__name__, tf.py_function(function, [], tf.uint8).numpy())
print(tf.py_function(steps, [], tf.int8).numpy(), tf.py_function(scaled, [], tf.int8).numpy())
