# {"expect": [], "source": "names ranked with top_k inside and sorted outside"}
import tensorflow as tf


class Scorer:
    def __init__(self, names):
        self.names = names
        self.w = tf.Variable(tf.range(float(len(names))))

    def scores(self, x):
        return {name: tf.reduce_sum(x * self.w[i]) for i, name in enumerate(self.names)}


scorer = Scorer(["a", "b", "c"])


@tf.function
def best(x, top=2):
    scores = scorer.scores(x)
    ordered = sorted(scores)
    values, indices = tf.math.top_k(tf.stack([scores[n] for n in ordered]), k=top)
    return values, tf.gather(tf.constant(ordered), indices), scores


values, names, scores = best(tf.constant([1.0, 2.0]))
ranked = sorted(scores, key=scores.get, reverse=True)
print(ranked[:2] == [n.decode() for n in names.numpy()], max(scores, key=lambda n: scores[n]), values.numpy())
