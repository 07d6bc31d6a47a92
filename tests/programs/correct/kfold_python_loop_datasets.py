# {"expect": [], "source": "k-fold evaluation with NumPy indices and model.evaluate"}
import numpy as np
import tensorflow as tf


def folds(n, k, seed=0):
    order = np.random.RandomState(seed).permutation(n)
    for part in np.array_split(order, k):
        yield np.setdiff1d(order, part), part


def build():
    model = tf.keras.Sequential([tf.keras.layers.Dense(4, "relu"), tf.keras.layers.Dense(2)])
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile("adam", loss, metrics=["accuracy"])
    return model


x = np.random.rand(30, 3).astype("float32")
y = (x.sum(axis=1) > 1.5).astype(int)
scores = []
for train_index, test_index in folds(len(x), 3):
    model = build()
    train = tf.data.Dataset.from_tensor_slices((x[train_index], y[train_index])).batch(8)
    model.fit(train, verbose=0)
    loss, accuracy = model.evaluate(x[test_index], y[test_index], verbose=0)
    guess = np.argmax(model.predict(x[test_index], verbose=0), axis=1)
    by_hand = tf.reduce_mean(tf.cast(guess == y[test_index], tf.float32))
    scores.append((accuracy, by_hand.numpy()))
print(np.allclose(*zip(*scores)), np.mean(scores).round(2) <= 1.0)
