# {"expect": [], "source": "correct: who calls what Keras is given"}
import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers as L


def block(x, filters, name=None, pool=True):
    y = L.Conv2D(filters, 3, padding="same", activation="relu", name=name)(x)
    skip = y
    if pool:
        y = L.MaxPooling2D()(y)
    return y, skip


def unet(shape=(8, 8, 1), depth=2):
    x = inp = L.Input(shape)
    skips = []
    for d in range(depth):
        x, s = block(x, 2 ** (d + 1), name=f"enc{d}")
        skips.append(s)
    x, _ = block(x, 8, pool=False)
    for s in reversed(skips):
        x = L.UpSampling2D()(x)
        x = L.Concatenate()([x, s])
    n, h, w, c = x.shape
    assert h == shape[0] and n is None
    if x.shape[-1] > 2 and len(skips) == depth:
        x = L.Conv2D(1, 1)(x)
    x = x * 2 + 1 if depth else x
    return keras.Model(inp, [x, *skips]), skips


model, skips = unet()
outs = model(np.zeros((1, 8, 8, 1), "float32"))
main, *rest = outs
print(len(outs), main.numpy().shape, [r.shape[1] for r in rest], skips[0].name)
feat = keras.Model(model.input, model.get_layer("enc1").output)
f = feat(np.ones((2, 8, 8, 1), "float32")).numpy()
print(f.mean(axis=(0, 1, 2)).shape, [l.name for l in model.layers][:2])
