# {"expect": [{"line": 10, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "conversion from SymbolicTensor to Decimal is not supported"}], "source": "prices rounded with decimal in a map"}
import decimal

import tensorflow as tf

CENT = decimal.Decimal("0.01")


def with_vat(price, rate=decimal.Decimal("1.19")):
    gross = decimal.Decimal(price) * rate  # [symbolic-tensor-value]
    return float(gross.quantize(CENT, rounding=decimal.ROUND_HALF_UP))


class Invoice:
    def __init__(self, prices):
        self.net = tf.data.Dataset.from_tensor_slices(prices)

    def gross(self):
        return self.net.map(with_vat)


for value in Invoice([9.99, 19.5]).gross():
    print(value.numpy())
