# {"expect": [{"line": 12, "category": "returned-object", "world": "dataset", "error": "InvalidArgumentError", "text": "to a Tensor"}], "source": "question: interleave with py_function that makes a dataset"}
import tensorflow as tf

SHARDS = [[1, 2, 3], [10, 20], [100]]


def open_shard(index):
    return tf.data.Dataset.from_tensor_slices(SHARDS[int(index)])


def load(index):
    return tf.py_function(open_shard, [index], tf.int32)  # [unsupported-return-value]


for shard in tf.data.Dataset.range(len(SHARDS)).map(load):
    print(shard)
