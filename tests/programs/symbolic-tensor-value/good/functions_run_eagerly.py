# {"expect": [], "source": "GitHub issue 27519, answered: tf.config.run_functions_eagerly(True)"}
import tensorflow as tf

words = ["<pad>", "le", "chat", "noir"]
tf.config.run_functions_eagerly(True)


def best_word(logits):
    index = tf.argmax(logits, axis=-1)
    return words[index.numpy()[0]]


class Decoder(tf.Module):
    def __init__(self, vocab):
        super().__init__()
        self.table = tf.Variable(tf.eye(vocab))

    @tf.function
    def step(self, ids):
        logits = tf.gather(self.table, ids)
        if tf.reduce_sum(logits).numpy() > 0:
            return best_word(logits)
        return words[0]


decoder = Decoder(len(words))
assert decoder.step(tf.constant([2])) == "chat"
tf.config.run_functions_eagerly(False)
