# {"expect": [], "source": "question: values of a feature dict as inputs"}
import numpy as np
import tensorflow as tf

ORDER = ("weight", "height")


def body_mass(weight, height):
    return weight / height**2


def add(person):
    index = tf.py_function(body_mass, [person[k] for k in ORDER], tf.float32)
    again = tf.numpy_function(body_mass, list({k: person[k] for k in ORDER}.values()), tf.float32)
    names, values = zip(*sorted(person.items()))
    other = tf.numpy_function(lambda h, w: w / h**2, values, tf.float32)
    del names
    return {**person, "bmi": (index + again + other) / 3}


people = {"weight": np.array([70.0, 80.0], "f4"), "height": np.array([1.7, 1.9], "f4")}
for row in tf.data.Dataset.from_tensor_slices(people).map(add):
    print(round(float(row["bmi"]), 2))
