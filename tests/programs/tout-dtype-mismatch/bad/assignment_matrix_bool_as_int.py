# {"expect": [{"line": 25, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is bool, but expects int32", "or": [14]}], "source": "hungarian matching as decorated numpy_function, after public code (read_file id 21401490752)"}
import itertools

import numpy as np
import tensorflow as tf


def best_permutation(cost):
    n = cost.shape[0]
    ways = itertools.permutations(range(n))
    return min(ways, key=lambda p: sum(cost[i, p[i]] for i in range(n)))


@tf.numpy_function(Tout=tf.int32)  # [tout-dtype-mismatch]
def linear_sum_assignment(cost_matrix):
    columns = best_permutation(cost_matrix)
    assignment = np.zeros_like(cost_matrix, dtype=bool)
    assignment[np.arange(len(columns)), columns] = True
    return assignment


@tf.function
def matched_cost(boxes1, boxes2):
    cost = tf.reduce_sum(tf.abs(boxes1[:, None] - boxes2[None]), axis=-1)
    chosen = linear_sum_assignment(cost)
    chosen.set_shape(cost.shape)
    return tf.reduce_sum(cost * tf.cast(chosen, tf.float32))


a = tf.random.stateless_uniform([3, 4], seed=[1, 1])
print(matched_cost(a, tf.reverse(a, [0])).numpy())
