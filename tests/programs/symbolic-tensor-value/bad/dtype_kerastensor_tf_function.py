# {"expect": [{"line": 10, "category": "symbolic-value", "world": "keras", "error": "ValueError", "text": "A KerasTensor"}], "source": "tf operation called on a Keras input while building a functional model"}
import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Conv2D, GlobalAveragePooling2D, Dense


def attention_model(h, w, c):
    inp = Input((h, w, c))
    feat = Conv2D(4, 3, padding="same")(inp)
    mean = tf.reduce_mean(feat, axis=-1, keepdims=True)  # [symbolic-tensor-value]
    att = tf.sigmoid(mean)
    x = GlobalAveragePooling2D()(feat * att)
    return Model(inp, Dense(2)(x))


attention_model(8, 8, 1).summary()
