# {"expect": [], "source": "gradient values used as arrays after a graph step"}
import numpy as np
import tensorflow as tf

image = tf.Variable(tf.random.uniform([1, 6, 6, 1]))
conv = tf.keras.layers.Conv2D(2, 3)
conv.build((None, 6, 6, 1))


@tf.function
def saliency(img, channel):
    with tf.GradientTape() as tape:
        tape.watch(img)
        score = tf.reduce_mean(conv(img)[..., channel])
    grad = tape.gradient(score, img)
    return grad / (tf.math.reduce_std(grad) + 1e-8), score


heat, score = saliency(image.read_value(), 1)
arr = heat.numpy()[0, :, :, 0]
y, x = np.unravel_index(arr.argmax(), arr.shape)
print((int(y), int(x)) < (6, 6), score.numpy() == float(score), np.percentile(arr, 90) >= arr.mean())
for step in range(3):
    g, s = saliency(image, step % 2)
    image.assign_add(g * 0.01)
    if s.numpy() > 1e3:
        break
print(image.numpy().shape)
