# {"expect": [], "source": "record shards interleaved, file names made from tensors"}
import os
import tempfile

import tensorflow as tf

folder = tempfile.mkdtemp()


def shard_name(index, total=3):
    return os.path.join(folder, f"part-{index:02d}-of-{total:02d}")


for shard in range(3):
    with tf.io.TFRecordWriter(shard_name(shard)) as writer:
        for i in range(4):
            value = tf.train.Int64List(value=[shard * 10 + i])
            feature = {"v": tf.train.Feature(int64_list=value)}
            writer.write(tf.train.Example(features=tf.train.Features(feature=feature)).SerializeToString())


def parse(record):
    return tf.io.parse_single_example(record, {"v": tf.io.FixedLenFeature([], tf.int64)})["v"]


def open_shard(index):
    number = tf.strings.as_string(index, width=2, fill="0")
    name = tf.strings.join([folder, "/part-", number, "-of-03"])
    return tf.data.TFRecordDataset(name).map(parse)


ds = tf.data.Dataset.range(3).interleave(open_shard, cycle_length=2, deterministic=True)
print([int(v) for v in ds][:6])
