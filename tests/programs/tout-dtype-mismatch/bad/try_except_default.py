# {"expect": [{"line": 16, "category": "tout-dtype", "world": "dataset", "error": "ValueError", "text": "Tensor conversion requested dtype float32 for Tensor with dtype int32"}], "source": "reading a number from text, with an int tensor as the default of a float"}
import tensorflow as tf

FALLBACK = tf.constant(-1)


def to_number(text):
    try:
        return tf.constant(float(text.numpy()))
    except ValueError:
        return FALLBACK


def parse(line):
    fields = tf.strings.split(line, ",")
    price = tf.py_function(func=to_number, inp=[fields[1]], Tout=tf.float32)  # [tout-dtype-mismatch]
    price.set_shape([])
    return fields[0], price


lines = ["apple,1.25", "pear,n/a", "plum,0.5"]
prices = {}
for name, price in tf.data.Dataset.from_tensor_slices(lines).map(parse):
    prices[name.numpy().decode()] = float(price)
print(prices)
