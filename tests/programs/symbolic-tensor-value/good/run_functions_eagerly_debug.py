# {"expect": [], "source": "tf.function freed by run_functions_eagerly for debugging"}
import tensorflow as tf

tf.config.run_functions_eagerly(True)

model = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.SGD(0.01)
mse = tf.keras.losses.MeanSquaredError()
history = []


@tf.function
def train_step(features, targets):
    with tf.GradientTape() as tape:
        predictions = model(features, training=True)
        loss = mse(targets, predictions)
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    history.append(float(loss.numpy()))
    return loss


xs = tf.random.normal([32, 4])
ys = tf.reduce_sum(xs, axis=1, keepdims=True)
for _ in range(3):
    train_step(xs, ys)
print(history)
