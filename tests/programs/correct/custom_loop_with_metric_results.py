# {"expect": [], "source": "eager training loop with .numpy() on losses and metric results, in the style of https://github.com/tensorflow/tensorflow/issues/46782"}
import numpy as np
import tensorflow as tf

x = np.random.RandomState(0).rand(32, 3).astype("float32")
y = x @ np.array([[1.0], [2.0], [3.0]], np.float32)
model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.SGD(0.05)
mean_loss = tf.keras.metrics.Mean()


@tf.function
def train_step(xb, yb):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(model(xb, training=True) - yb))
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    mean_loss.update_state(loss)
    return loss


history = []
for epoch in range(2):
    for xb, yb in tf.data.Dataset.from_tensor_slices((x, y)).batch(8):
        history.append(train_step(xb, yb).numpy())
    print(epoch, f"{mean_loss.result().numpy():.3f}" != "", len(history))
    mean_loss.reset_state()
print(int(optimizer.iterations.numpy()))
