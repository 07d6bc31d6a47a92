# {"expect": [], "source": "nothing is known of parameters without a signature"}
import tensorflow as tf


def repeat(text, times):
    return ",".join([text] * int(times)) if isinstance(text, str) else text


class Tools:
    def __init__(self):
        self.repeat = tf.function(repeat)
        self.table = {"repeat": tf.function(repeat), "plain": repeat}


def unused(values, count):
    return [value for value in values][:count] + sorted(values)


later = tf.function(unused)
print(Tools().repeat("a", 2), Tools().table["repeat"]("b", 1))
