# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
# Grad-CAM from a course notebook
import tensorflow as tf
import keras
from tensorflow.experimental.numpy import experimental_enable_numpy_behavior as enable_np

enable_np()

net = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Conv2D(2, 3, name="conv"),
                        keras.layers.Flatten(), keras.layers.Dense(3)])
conv = keras.Model(net.inputs, [net.get_layer("conv").output, net.outputs[0]])


def heatmap(img):
    with tf.GradientTape() as tape:
        feats, logits = conv(img)
        score = logits[:, logits.argmax()] if hasattr(logits, "argmax") else logits[:, 0]
    grads = tape.gradient(score, feats)
    pooled = grads.mean(axis=(0, 1, 2))
    cam = (feats[0] * pooled).mean(axis=-1)
    cam = cam.clip(0, None)
    return (cam / (cam.max() + 1e-8)).tolist()


@tf.function
def fast_heatmap(img):
    feats, logits = conv(img)
    return feats.mean(axis=-1).reshape(-1)


image = tf.random.uniform((1, 8, 8, 1))
cam = heatmap(image)
print(len(cam), fast_heatmap(image).shape)
