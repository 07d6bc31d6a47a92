# {"expect": [{"line": 24, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "GitHub issue 31439: tf.argmax(predictions).numpy() in a tf.function"}
import tensorflow as tf

words = ["<pad>", "le", "chat", "noir"]


class Decoder(tf.keras.Model):
    def __init__(self, vocab):
        super().__init__()
        self.embed = tf.keras.layers.Embedding(vocab, 8)
        self.out = tf.keras.layers.Dense(vocab)

    def call(self, ids):
        return self.out(self.embed(ids))


decoder = Decoder(len(words))
optimizer = tf.keras.optimizers.SGD(0.1)
loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)


def best_word(logits):
    index = tf.argmax(logits, axis=-1)
    return words[index.numpy()[0]]  # [symbolic-tensor-value]


@tf.function
def train_step(ids, targets):
    with tf.GradientTape() as tape:
        logits = decoder(ids)
        loss = loss_fn(targets, logits)
    grads = tape.gradient(loss, decoder.trainable_variables)
    optimizer.apply_gradients(zip(grads, decoder.trainable_variables))
    print("predicted", best_word(logits))
    return loss


print(train_step(tf.constant([1, 2]), tf.constant([2, 3])).numpy())
