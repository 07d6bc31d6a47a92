# {"expect": [{"line": 24, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "who calls what Keras is given, and something else is wrong"}
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2)])
opt = tf.keras.optimizers.Adam(0.01)
acc = tf.keras.metrics.SparseCategoricalAccuracy()
mean_loss = tf.keras.metrics.Mean()


def compute(x, y, training):
    logits = model(x, training=training)
    return tf.keras.losses.sparse_categorical_crossentropy(y, logits, from_logits=True), logits


@tf.function
def train(x, y):
    with tf.GradientTape() as tape:
        loss, logits = compute(x, y, True)
        loss = tf.reduce_mean(loss)
    opt.apply_gradients(zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights))
    acc.update_state(y, logits)
    mean_loss.update_state(loss)
    history.append(loss.numpy())  # [symbolic-tensor-value]
    return loss


def validate(ds):
    losses, hits = [], 0
    for x, y in ds:
        loss, logits = compute(x, y, False)
        losses.extend(loss.numpy())
        pred = np.argmax(logits, axis=1)
        hits += int((pred == y.numpy()).sum())
        if tf.reduce_mean(loss) > 100:
            break
    return float(np.mean(losses)), hits


history = []
ds = tf.data.Dataset.from_tensor_slices((np.eye(3, dtype=np.float32), [0, 1, 1])).batch(2)
for epoch in range(2):
    for x, y in ds:
        history.append(float(train(x, y)))
    print(f"{epoch} {mean_loss.result():.1f} {acc.result().numpy() >= 0}", len(history), validate(ds)[1] >= 0)
    acc.reset_state()
