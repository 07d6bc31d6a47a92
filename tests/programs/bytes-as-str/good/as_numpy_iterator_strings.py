# {"expect": [], "source": "as_numpy_iterator gives bytes, no numpy() needed"}
import tempfile
from pathlib import Path

import tensorflow as tf

tmp = Path(tempfile.mkdtemp())
for i in range(3):
    (tmp / f"part-{i}.txt").write_text(f"line a{i}\nline b{i}\n")

files = tf.data.Dataset.list_files(str(tmp / "*.txt"), shuffle=False)
for name in files.as_numpy_iterator():
    p = Path(name.decode())
    print(p.name, p.stat().st_size)

lines = files.interleave(tf.data.TextLineDataset, cycle_length=2)
vocab = sorted({w for line in lines.as_numpy_iterator() for w in line.decode().split()})
print(vocab)
