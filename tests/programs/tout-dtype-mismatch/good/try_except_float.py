# {"expect": [], "source": "the fallback is a float tensor like the parsed value"}
import tensorflow as tf

FALLBACK = tf.constant(-1.0)


def to_number(text):
    try:
        return tf.constant(float(text.numpy()))
    except ValueError:
        return FALLBACK


def parse(line):
    fields = tf.strings.split(line, ",")
    price = tf.py_function(func=to_number, inp=[fields[1]], Tout=tf.float32)
    price.set_shape([])
    return fields[0], price


for name, price in tf.data.Dataset.from_tensor_slices(["apple,1.25", "pear,n/a"]).map(parse):
    print(name.numpy().decode(), float(price))
