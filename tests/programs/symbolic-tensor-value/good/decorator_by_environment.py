# {"expect": [], "source": "functions are traced unless somebody debugs, and somebody does"}
import os

import tensorflow as tf

DEBUG = os.environ.get("PIPELINE_DEBUG", "1") == "1"


def compiled(function):
    return function if DEBUG else tf.function(function)


@compiled
def report(x):
    print("mean", float(tf.reduce_mean(x)), x.numpy().tolist())
    return x * 2


assert report(tf.constant([1.0, 2.0])).numpy().tolist() == [2.0, 4.0]
