# {"expect": [], "source": "as_numpy_iterator and predict give arrays; beside https://github.com/tensorflow/tensorflow/issues/53149"}
import numpy as np
import tensorflow as tf

names = tf.data.Dataset.from_tensor_slices({"name": ["ann", "bo"], "age": [30, 41]})
for row in names.as_numpy_iterator():
    print(row["name"].decode().title(), row["age"] + 1)

for row in names:
    print(row["name"].numpy().decode().upper(), int(row["age"]))

model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
guess = model.predict(np.ones((3, 2)), verbose=0)
print(guess.mean().dtype, model(np.ones((1, 2))).numpy().shape)
