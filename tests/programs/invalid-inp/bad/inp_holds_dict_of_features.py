# {"expect": [{"line": 11, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "that are invalid"}], "source": "question: passing a feature dict through py_function"}
import numpy as np
import tensorflow as tf


def body_mass(person):
    return person["weight"] / person["height"] ** 2


def add(person):
    index = tf.py_function(body_mass, inp=[person], Tout=tf.float32)  # [invalid-inp]
    return {**person, "bmi": index}


people = {"weight": np.array([70.0, 80.0], "f4"), "height": np.array([1.7, 1.9], "f4")}
for row in tf.data.Dataset.from_tensor_slices(people).map(add):
    print(float(row["bmi"]))
