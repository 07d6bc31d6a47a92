# {"expect": [], "source": "files of a speaker globbed by decoded name and by tf.io.matching_files"}
import glob
import os
import tempfile

import tensorflow as tf

ROOT = tempfile.mkdtemp()
for speaker in ("ann", "bob"):
    os.makedirs(f"{ROOT}/{speaker}")
    for i in range(2):
        open(f"{ROOT}/{speaker}/{i}.txt", "w").close()


def n_files(speaker):
    pattern = os.path.join(ROOT, speaker.numpy().decode(), "*.txt")
    return len(glob.glob(pattern))


def counts(speaker):
    python = tf.py_function(n_files, [speaker], tf.int32)
    ops = tf.size(tf.io.matching_files(tf.strings.join([ROOT, "/", speaker, "/*.txt"])))
    return python, ops


for python, ops in tf.data.Dataset.from_tensor_slices(["ann", "bob"]).map(counts):
    assert int(python) == int(ops) == 2
print("two each")
