# {"expect": [], "source": "from_generator(args=...) hands the path over as bytes; remedy of the closure problem (public text, read_file id 52850423141)"}
import tempfile
from pathlib import Path

import tensorflow as tf


def parse_doc(file_path):
    doc = []
    with open(file_path.decode("utf-8"), encoding="utf-8") as handle:
        for line in map(str.strip, handle):
            if line == "</doc>":
                yield " ".join(doc)
                doc = []
            elif line != "<doc>":
                doc.append(line)


def build_doc_ds(x):
    return tf.data.Dataset.from_generator(
        parse_doc, args=(x,), output_signature=tf.TensorSpec(shape=(), dtype=tf.string)
    )


data_dir = Path(tempfile.mkdtemp())
(data_dir / "one.txt").write_text("<doc>\nfirst\nlines\n</doc>\n<doc>\nsecond\n</doc>\n")
(data_dir / "two.txt").write_text("<doc>\nthird\n</doc>\n")
files = sorted(str(p) for p in data_dir.glob("*.txt"))
docs = tf.data.Dataset.from_tensor_slices(files).flat_map(build_doc_ds)
print([doc.numpy().decode() for doc in docs])
