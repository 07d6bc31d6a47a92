# {"expect": [{"line": 11, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "NDCG metric that sorts pairs of a batch in Python", "also": [12]}
import numpy as np
import tensorflow as tf


def dcg(relevances):
    return sum(r / np.log2(i + 2) for i, r in enumerate(relevances))


def ndcg(y_true, y_pred):
    ranked = [rel for _, rel in sorted(zip(y_pred, y_true), reverse=True)]  # [symbolic-tensor-value]
    ideal = sorted(y_true, reverse=True)
    return dcg(ranked) / dcg(ideal)


ranker = tf.keras.Sequential([tf.keras.layers.Dense(4, activation="relu"), tf.keras.layers.Dense(1)])
ranker.compile(optimizer="adam", loss="mse", metrics=[ndcg])

features = np.random.rand(12, 5).astype(np.float32)
relevance = np.random.randint(0, 4, (12, 1)).astype(np.float32)
ranker.fit(features, relevance, batch_size=6, verbose=0)
