# {"expect": [{"line": 16, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'item'"}], "source": "PyTorch habit: loss.item() in a tf.function"}
import tensorflow as tf

gen = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(2)])
disc = tf.keras.Sequential([tf.keras.layers.Input((2,)), tf.keras.layers.Dense(1)])
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)


@tf.function
def generator_step(batch_size):
    noise = tf.random.normal([batch_size, 4])
    with tf.GradientTape() as tape:
        fake = disc(gen(noise))
        g_loss = bce(tf.ones_like(fake), fake)
    grads = tape.gradient(g_loss, gen.trainable_variables)
    return g_loss.item(), grads  # [symbolic-tensor-value]


print(generator_step(8)[0])
