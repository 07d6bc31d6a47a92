# {"expect": [], "source": "two-tower model with layers and keras ops"}
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Concatenate, Dense, Dot, Embedding, Flatten, Input
from tensorflow.keras.models import Model


def tower(name, vocab, dim=4):
    ids = Input((1,), dtype="int32", name=name)
    vector = Flatten()(Embedding(vocab, dim)(ids))
    return ids, vector


def two_towers(users, items):
    user_in, user = tower("user", users)
    item_in, item = tower("item", items)
    joined = Concatenate()([user, item])
    dot = Dot(axes=1)([user, item])
    bounded = keras.ops.clip(dot, -3.0, 3.0)
    out = Dense(1, activation="sigmoid")(keras.ops.concatenate([joined, bounded, user - item], axis=-1))
    return Model([user_in, item_in], [out, dot])


model = two_towers(10, 20)
score, dot = model([tf.constant([[1], [2]]), tf.constant([[3], [4]])])
print(score.numpy().shape, dot.shape)
