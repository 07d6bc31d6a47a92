# {"expect": [{"line": 16, "category": "tout-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "Cannot convert '12' to EagerTensor of dtype int32"}], "source": "question: text field not converted"}
import re

import tensorflow as tf

NUMBER = re.compile(r"(?P<value>\d+)")


def first_number(text):
    match = NUMBER.search(text.numpy().decode())
    return match["value"] if match else "0"


total = 0
for line in ["a 12", "b 30"]:
    total += int(tf.py_function(first_number, [line], tf.int32))  # [tout-dtype-mismatch]
print(total)
