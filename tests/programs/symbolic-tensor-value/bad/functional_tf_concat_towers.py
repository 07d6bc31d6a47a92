# {"expect": [{"line": 16, "category": "symbolic-value", "world": "keras", "error": "ValueError", "text": "KerasTensor"}], "source": "two-tower model joined with a raw TensorFlow op"}
import tensorflow as tf
from tensorflow.keras.layers import Dense, Embedding, Flatten, Input
from tensorflow.keras.models import Model


def tower(name, vocab, dim=4):
    ids = Input((1,), dtype="int32", name=name)
    vector = Flatten()(Embedding(vocab, dim)(ids))
    return ids, vector


def two_towers(users, items):
    user_in, user = tower("user", users)
    item_in, item = tower("item", items)
    joined = tf.concat([user, item], axis=-1)  # [symbolic-tensor-value]
    out = Dense(1, activation="sigmoid")(Dense(8, activation="relu")(joined))
    return Model([user_in, item_in], out)


two_towers(10, 20).compile("adam", "binary_crossentropy")
