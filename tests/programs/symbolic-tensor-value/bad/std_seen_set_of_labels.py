# {"expect": [{"line": 9, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "unhashable"}], "source": "labels collected in a set inside a traced loop"}
import tensorflow as tf


@tf.function
def distinct(labels):
    seen = set()
    for label in tf.unstack(labels):
        seen.add(label)  # [symbolic-tensor-value]
    return len(seen)


print(distinct(tf.constant([1, 2, 2])))
