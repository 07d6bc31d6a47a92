# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "slice indices must be integers"}], "source": "a Python list cut at a length that is a tensor"}
import tensorflow as tf

PALETTE = ["red", "green", "blue", "grey"]


def colours(count):
    chosen = PALETTE[:count]  # [symbolic-tensor-value]
    return tf.constant(chosen)


for row in tf.data.Dataset.range(1, 4).map(colours):
    print(row)
