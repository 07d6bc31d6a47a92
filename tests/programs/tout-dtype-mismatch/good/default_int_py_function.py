# {"expect": [], "source": "a Python int default for a float Tout converts"}
import tensorflow as tf

PRICES = {"apple": 1.5, "pear": 0.75}


def price_of(name, default=0):
    return PRICES.get(name.numpy().decode(), default)


@tf.function
def total(names):
    return tf.reduce_sum(tf.map_fn(
        lambda n: tf.py_function(price_of, [n], tf.float32),
        names, fn_output_signature=tf.float32))


print(float(total(tf.constant(["apple", "kiwi", "pear"]))))
