# {"expect": [{"line": 11, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "first steps: value of a tensor wanted inside a map lambda"}
import tensorflow as tf
import tempfile, pathlib

root = pathlib.Path(tempfile.mkdtemp())
for i in range(3):
    (root / f"review_{i}.txt").write_text("good movie " * (i + 1))

files = tf.data.Dataset.list_files(str(root / "*.txt"), shuffle=False)
texts = files.map(tf.io.read_file)
lengths = texts.map(lambda t: len(t.numpy().split()))  # [symbolic-tensor-value]

for n in lengths:
    print(n)
