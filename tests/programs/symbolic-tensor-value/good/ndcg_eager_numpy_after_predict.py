# {"expect": [], "source": "NDCG sorted in Python after predict, in tensors within fit"}
import numpy as np
import tensorflow as tf


def dcg(relevances):
    return sum(r / np.log2(i + 2) for i, r in enumerate(relevances))


def ndcg(y_true, y_pred):
    pairs = zip(y_pred.ravel().tolist(), y_true.ravel().tolist())
    ranked = [rel for _, rel in sorted(pairs, reverse=True)]
    ideal = sorted(y_true.ravel(), reverse=True)
    return dcg(ranked) / max(dcg(ideal), 1e-9)


def top_relevance(y_true, y_pred):
    order = tf.argsort(tf.squeeze(y_pred, -1), direction="DESCENDING")
    ranked = tf.gather(tf.squeeze(tf.cast(y_true, tf.float32), -1), order)
    return ranked[0] / tf.maximum(tf.reduce_max(ranked), 1.0)


ranker = tf.keras.Sequential([tf.keras.layers.Dense(4, activation="relu"), tf.keras.layers.Dense(1)])
ranker.compile(optimizer="adam", loss="mse", metrics=[top_relevance])
features = np.random.rand(12, 5).astype(np.float32)
relevance = np.random.randint(0, 4, (12, 1)).astype(np.float32)
ranker.fit(features, relevance, batch_size=6, verbose=0)
print(0 <= ndcg(relevance, ranker.predict(features, verbose=0)) <= 1)
eager = tf.constant(relevance)
print(ndcg(eager.numpy(), ranker(features).numpy()) == ndcg(relevance, np.array(ranker(features))))
