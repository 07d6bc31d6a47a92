# {"expect": [], "source": "Python numbers made of eager tensors for the standard library"}
import bisect
import datetime
import decimal
import fractions
import math
import random
import time

import tensorflow as tf


def numbers(x):
    time.sleep(float(x) / 1000)
    length = datetime.timedelta(seconds=float(x)).total_seconds()
    price = decimal.Decimal(str(float(x))) + decimal.Decimal(float(x))
    part = fractions.Fraction(float(x)).limit_denominator(10)
    place = bisect.bisect([0.1, 0.2, 0.9], x) + bisect.bisect_left([0.1, 0.9], x.numpy())
    return length, float(price), float(part), place, math.hypot(x, x), random.uniform(0.0, float(x))


types = [tf.float32, tf.float32, tf.float32, tf.int32, tf.float32, tf.float32]
print(tf.py_function(numbers, [tf.constant(0.5)], types))
