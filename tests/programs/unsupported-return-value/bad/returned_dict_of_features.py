# {"expect": [{"line": 15, "category": "returned-object", "world": "dataset", "error": "InvalidArgumentError", "text": "with an unsupported type (<class 'dict'>) to a Tensor"}], "source": "question: return a dict from py_function"}
import numpy as np
import tensorflow as tf


def featurize(wave):
    samples = wave.numpy()
    return {
        "energy": np.float32(np.square(samples).sum()),
        "crossings": np.float32((np.diff(np.sign(samples)) != 0).sum()),
    }


def extract(wave):
    energy, crossings = tf.py_function(featurize, [wave], [tf.float32, tf.float32])  # [unsupported-return-value]
    return energy, crossings


waves = np.sin(np.outer([1, 2, 3], np.linspace(0, 6, 64))).astype("f4")
for energy, crossings in tf.data.Dataset.from_tensor_slices(waves).map(extract):
    print(float(energy), float(crossings))
