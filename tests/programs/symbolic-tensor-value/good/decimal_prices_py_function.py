# {"expect": [], "source": "prices rounded with decimal in py_function and before the dataset"}
import decimal

import tensorflow as tf

CENT = decimal.Decimal("0.01")


def with_vat(price, rate=decimal.Decimal("1.19")):
    gross = decimal.Decimal(repr(price)) * rate
    return float(gross.quantize(CENT, rounding=decimal.ROUND_HALF_UP))


def with_vat_tensor(price):
    return with_vat(price.numpy().item())


class Invoice:
    def __init__(self, prices):
        self.gross_first = [with_vat(p) for p in prices]
        self.net = tf.data.Dataset.from_tensor_slices(tf.constant(prices, tf.float64))

    def gross(self):
        return self.net.map(lambda p: tf.py_function(with_vat_tensor, [p], tf.float64))


invoice = Invoice([9.99, 19.5])
for value, first in zip(invoice.gross(), invoice.gross_first):
    assert abs(value - first) < 1e-9
    print(f"{value:.2f}", value.numpy() == first)
