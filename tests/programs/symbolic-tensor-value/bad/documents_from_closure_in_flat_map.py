# {"expect": [{"line": 21, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "flat_map that makes a generator dataset over the path tensor, path used through a closure (blog post in Chinese, public text read_file id 52850423141)"}
import tempfile
from pathlib import Path

import tensorflow as tf


def parse_doc(file_path):
    doc = []
    with open(file_path, "r", encoding="utf-8") as handle:
        for line in handle:
            line = line.strip()
            if line == "</doc>":
                yield " ".join(doc)
                doc = []
            elif line != "<doc>":
                doc.append(line)


def build_doc_ds(x: tf.Tensor):
    file_path = x.numpy().decode("utf-8")  # [symbolic-tensor-value]
    return tf.data.Dataset.from_generator(
        lambda: parse_doc(file_path),
        output_signature=tf.TensorSpec(shape=(), dtype=tf.string),
    )


def create_dataset(data_dir):
    files = sorted(str(p) for p in Path(data_dir).glob("*.txt"))
    return tf.data.Dataset.from_tensor_slices(files).flat_map(build_doc_ds)


if __name__ == "__main__":
    data_dir = Path(tempfile.mkdtemp())
    (data_dir / "one.txt").write_text("<doc>\nfirst\nlines\n</doc>\n<doc>\nsecond\n</doc>\n")
    (data_dir / "two.txt").write_text("<doc>\nthird\n</doc>\n")
    for doc in create_dataset(data_dir):
        print(doc.numpy().decode())
