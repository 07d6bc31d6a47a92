# {"expect": [], "source": "perplexity by tf.exp in the step and by math outside"}
import math

import tensorflow as tf


class LanguageModel(tf.Module):
    def __init__(self, vocab, dim):
        super().__init__()
        self.table = tf.Variable(tf.random.normal((vocab, dim)))
        self.out = tf.Variable(tf.random.normal((dim, vocab)) / math.sqrt(dim))

    def logits(self, tokens):
        return tf.nn.embedding_lookup(self.table, tokens) @ self.out


@tf.function
def evaluate(model, tokens):
    ce = tf.nn.sparse_softmax_cross_entropy_with_logits(tokens[:, 1:], model.logits(tokens[:, :-1]))
    loss = tf.reduce_mean(ce)
    return {"loss": loss, "perplexity": tf.exp(loss), "uniform": math.log(7)}


out = evaluate(LanguageModel(7, 3), tf.constant([[1, 2, 3], [4, 5, 6]]))
print(abs(math.exp(out["loss"]) / float(out["perplexity"]) - 1) < 1e-4)
