# {"expect": [], "source": "object with __getattr__ passes numpy to the wrapped value"}
import numpy as np
import tensorflow as tf


class Lazy:
    def __init__(self, make):
        self._make = make
        self._value = None

    def __getattr__(self, name):
        if self.__dict__["_value"] is None:
            self.__dict__["_value"] = self.__dict__["_make"]()
        return getattr(self.__dict__["_value"], name)


mean = Lazy(lambda: tf.constant([1.0, 2.0]))


@tf.function
def shift(x):
    with tf.init_scope():
        m = mean.numpy()
    return x - m


print(shift(tf.ones([2])).numpy(), mean.shape)
