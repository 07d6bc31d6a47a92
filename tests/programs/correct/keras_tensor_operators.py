# {"expect": [], "source": "operators on what layers give, while a model is built"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

SCALE = np.float32(1 / 255)

image = tf.keras.Input((8, 8, 3))
x = image * SCALE - 0.5
x = layers.Conv2D(4, 3, padding="same")(x)
gate = layers.Activation("sigmoid")(layers.GlobalAveragePooling2D(keepdims=True)(x))
x = x * gate + (1.0 - gate) * 0.1
bright = layers.Lambda(lambda t: tf.cast(t > 0.5, "float32"))(x)
x = layers.concatenate([x, bright, -x])
height, width, depth = x.shape[1:]
if depth > 8 and height == width:
    x = layers.Conv2D(8, 1)(x)
outputs = layers.Dense(2)(layers.Flatten()(x[:, ::2, ::2]))
model = tf.keras.Model(image, outputs)
print(model(np.zeros((1, 8, 8, 3), np.float32)).numpy().shape)
