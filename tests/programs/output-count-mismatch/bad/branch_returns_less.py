# {"expect": [{"line": 14, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 2 values"}], "source": "early return of None in a guard clause"}
import tensorflow as tf


def parse_log(line):
    text = line.numpy().decode()
    if not text.startswith("#"):
        return
    level, _, message = text[1:].partition(" ")
    return level, message


def parse(line):
    level, message = tf.py_function(parse_log, [line], [tf.string, tf.string])  # [output-count-mismatch]
    return {"level": level, "message": message}


lines = tf.data.Dataset.from_tensor_slices(["INFO start", "WARN slow"])
for rec in lines.map(parse):
    print(rec)
