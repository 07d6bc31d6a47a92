# {"expect": [{"line": 51, "category": "bad-inp", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "partial of numpy_function called with the bare tensor"}
"""Neighbour sampling: adjacency in a Python dict, ragged results, weights and a TF 1 session at the end."""
import collections
import functools
import random

import numpy as np
import tensorflow as tf

EDGES = [(0, 1), (0, 2), (1, 2), (2, 3), (3, 0), (3, 1), (3, 2)]
RAGGED = tf.RaggedTensorSpec([None, None], tf.int64)


class Graph:
    def __init__(self, edges):
        self.adjacency = collections.defaultdict(list)
        for source, target in edges:
            self.adjacency[source].append(target)
        self.random = random.Random(0)

    def neighbours(self, nodes):
        lists = [sorted(self.adjacency[int(n)]) for n in nodes]
        return tf.ragged.constant(lists, dtype=tf.int64)

    def sample(self, nodes, size):
        rows = [self.random.choices(self.adjacency[n], k=size) for n in nodes.tolist()]
        return np.array(rows, dtype=np.int64)

    def degree(self, nodes):
        return np.fromiter((len(self.adjacency[n]) for n in nodes.tolist()), np.int64, len(nodes))

    def bfs(self, start):
        seen, queue = {int(start)}, collections.deque([int(start)])
        while queue:
            for n in self.adjacency[queue.popleft()]:
                if n not in seen:
                    seen.add(n)
                    queue.append(n)
        return sorted(seen), len(seen)


graph = Graph(EDGES)
degree = functools.partial(tf.numpy_function, graph.degree, Tout=tf.int64)


@tf.function
def explore(nodes):
    ragged = tf.py_function(graph.neighbours, [nodes], RAGGED)
    sampled = tf.numpy_function(graph.sample, [nodes, 2], Tout=tf.int64)
    sampled.set_shape([None, 2])
    degrees = degree(nodes)  # [invalid-inp]
    reached, count = tf.py_function(graph.bfs, [nodes[0]], [tf.int64, tf.int32])
    weights = 1.0 / tf.cast(degrees, tf.float32)
    return {
        "mean": tf.reduce_mean(tf.cast(ragged, tf.float32), axis=1),
        "lengths_agree": tf.reduce_all(ragged.row_lengths() == degrees),
        "sampled": tf.shape(sampled),
        "weights": weights,
        "reached": reached,
        "count": count,
    }


for name, value in explore(tf.constant([0, 3], tf.int64)).items():
    print(name, value.numpy())

with tf.Graph().as_default():
    nodes = tf.compat.v1.placeholder(tf.int64, [None])
    fetched = tf.compat.v1.py_func(graph.degree, [nodes], tf.int64, stateful=False)
    with tf.compat.v1.Session() as session:
        print(session.run(fetched + 1, feed_dict={nodes: [0, 1, 2]}))
