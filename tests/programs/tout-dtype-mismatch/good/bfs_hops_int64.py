# {"expect": [], "source": "breadth-first search with the dtype of a Python int"}
from collections import deque

import tensorflow as tf

GRAPH = {0: [1, 2], 1: [3], 2: [3], 3: [4], 4: []}


def hops(start, goal):
    queue, seen = deque([(int(start), 0)]), set()
    while queue:
        node, depth = queue.popleft()
        if node == goal:
            return depth
        if node in seen:
            continue
        seen.add(node)
        queue.extend((n, depth + 1) for n in GRAPH[node])
    return -1


@tf.function
def distances(starts):
    fn = lambda s: tf.numpy_function(hops, [s, 4], tf.int64)
    return tf.map_fn(fn, starts, fn_output_signature=tf.int64)


result = distances(tf.constant([0, 1, 3]))
print({start: int(d) for start, d in zip((0, 1, 3), result)})
