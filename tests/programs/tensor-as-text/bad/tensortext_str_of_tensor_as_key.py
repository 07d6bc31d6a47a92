# {"expect": [{"line": 8, "category": "tensor-text", "world": "py_function", "error": "", "text": "weights [1.0, 1.0]"}], "source": "question: str(tensor) as key of a dict"}
import tensorflow as tf

CLASS_WEIGHTS = {"rare": 5.0, "common": 0.5}


def weight_of(label):
    return CLASS_WEIGHTS.get(str(label), 1.0)  # [tensor-as-text]


labels = tf.data.Dataset.from_tensor_slices(["rare", "common"])
weights = labels.map(lambda label: tf.py_function(weight_of, [label], tf.float32))
print("weights", [float(w) for w in weights])
