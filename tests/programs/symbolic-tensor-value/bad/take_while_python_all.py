# {"expect": [{"line": 5, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "take_while with the builtin all"}
import tensorflow as tf

logs = tf.data.Dataset.from_tensor_slices([[1, 2], [3, 4], [-1, 5], [6, 7]])
valid = logs.take_while(lambda row: all(v > 0 for v in row))  # [symbolic-tensor-value]
print(list(valid))
