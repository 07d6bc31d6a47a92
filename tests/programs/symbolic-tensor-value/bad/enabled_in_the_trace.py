# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "numpy"}], "source": "enable_eager_execution in a traced function"}
import tensorflow as tf


@tf.function
def step(batch):
    tf.compat.v1.enable_eager_execution()
    return batch.numpy().mean()  # [symbolic-tensor-value]


print(step(tf.constant([1.0, 2.0])))
