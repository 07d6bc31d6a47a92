# {"expect": [{"line": 16, "category": "returned-object", "world": "eager", "error": "InvalidArgumentError", "text": "with an unsupported type (<class 'decimal.Decimal'>)"}], "source": "question: prices with decimal"}
from decimal import ROUND_HALF_UP, Decimal

import tensorflow as tf

CENT = Decimal("0.01")


def to_price(text):
    amount = Decimal(text.numpy().decode())
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


prices = []
for text in tf.constant(["1.005", "2.50"]):
    prices.append(tf.py_function(to_price, [text], tf.float64))  # [unsupported-return-value]
print(tf.stack(prices))
