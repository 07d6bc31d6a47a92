# {"expect": [], "source": "model with two inputs, two outputs and a dict of losses"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import Input, Model, layers


def build(img_shape=(6, 6, 1), n_meta=3):
    image = Input(img_shape, name="image")
    meta = Input((n_meta,), name="meta")
    x = layers.Flatten()(layers.Conv2D(2, 3)(image))
    both = layers.concatenate([x, meta])
    price = layers.Dense(1, name="price")(both)
    kind = layers.Dense(3, activation="softmax", name="kind")(both)
    return Model({"image": image, "meta": meta}, {"price": price, "kind": kind})


model = build()
model.compile("adam", {"price": "mse", "kind": "sparse_categorical_crossentropy"}, loss_weights={"price": 1.0, "kind": 0.5})
inputs = {"image": np.random.rand(8, 6, 6, 1), "meta": np.random.rand(8, 3)}
targets = {"price": np.random.rand(8, 1), "kind": np.random.randint(0, 3, 8)}
ds = tf.data.Dataset.from_tensor_slices((inputs, targets)).batch(4)
model.fit(ds, verbose=0)
out = model.predict(inputs, verbose=0)
best = out["kind"].argmax(axis=1)
print(best.tolist() == [int(i) for i in tf.argmax(out["kind"], 1)], out["price"].shape)
