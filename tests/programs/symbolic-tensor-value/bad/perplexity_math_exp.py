# {"expect": [{"line": 21, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "must be real number"}], "source": "perplexity of a language model computed in the compiled step"}
import math

import tensorflow as tf


class LanguageModel(tf.Module):
    def __init__(self, vocab, dim):
        super().__init__()
        self.table = tf.Variable(tf.random.normal((vocab, dim)))
        self.out = tf.Variable(tf.random.normal((dim, vocab)))

    def logits(self, tokens):
        return tf.nn.embedding_lookup(self.table, tokens) @ self.out


@tf.function
def evaluate(model, tokens):
    ce = tf.nn.sparse_softmax_cross_entropy_with_logits(tokens[:, 1:], model.logits(tokens[:, :-1]))
    loss = tf.reduce_mean(ce)
    return {"loss": loss, "perplexity": math.exp(loss)}  # [symbolic-tensor-value]


print(evaluate(LanguageModel(7, 3), tf.constant([[1, 2, 3], [4, 5, 6]])))
