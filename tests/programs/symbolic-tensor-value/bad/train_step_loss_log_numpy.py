# {"expect": [{"line": 17, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "tf.function training loop that logs the loss"}
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
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
    history.append(float(loss.numpy()))  # [symbolic-tensor-value]
    return loss


def main():
    xs = tf.random.normal([64, 4])
    ys = tf.reduce_sum(xs, axis=1, keepdims=True)
    ds = tf.data.Dataset.from_tensor_slices((xs, ys)).batch(16)
    for epoch in range(2):
        for batch_x, batch_y in ds:
            train_step(batch_x, batch_y)
        print("epoch", epoch, "loss", history[-1])


if __name__ == "__main__":
    main()
