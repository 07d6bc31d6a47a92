# {"expect": [], "source": "rows of a csv file parsed with csv.reader in py_function"}
import csv
import io
import os
import tempfile

import tensorflow as tf

COLUMNS = {"age": tf.int32, "income": tf.float32, "city": tf.string}
CITIES = {"Köln": 0, "Paris": 1}


class RowReader:
    """Quoted fields make tf.io.decode_csv awkward here."""

    def __init__(self, columns, delimiter=";"):
        self.columns = columns
        self.delimiter = delimiter

    def _row(self, line):
        text = line.numpy().decode("utf-8")
        return next(csv.reader(io.StringIO(text), delimiter=self.delimiter))

    def parse(self, line):
        fields = self._row(line)
        out = []
        for value, dtype in zip(fields, self.columns.values()):
            if dtype.is_integer:
                out.append(int(value))
            elif dtype.is_floating:
                out.append(float(value.replace(",", ".")))
            else:
                out.append(value)
        return out

    def __call__(self, line):
        values = tf.py_function(self.parse, [line], list(self.columns.values()))
        for value in values:
            value.set_shape([])
        return dict(zip(self.columns, values))


def city_id(row):
    row["city_id"] = tf.numpy_function(
        lambda c: CITIES.get(c.decode("utf-8"), -1), [row["city"]], tf.int64)
    row["city_id"].set_shape([])
    return row


path = os.path.join(tempfile.mkdtemp(), "rows.csv")
with open(path, "w", encoding="utf-8") as f:
    f.write('age;income;city\n31;"2500,50";Köln\n47;3100;"Paris"\n22;900,1;Oslo\n')

ds = tf.data.TextLineDataset(path).skip(1).map(RowReader(COLUMNS)).map(city_id).batch(3)
batch = next(iter(ds))
print({k: v.numpy().tolist() for k, v in batch.items()})
assert batch["city_id"].numpy().tolist() == [0, 1, -1]
assert batch["income"].numpy()[0] == 2500.5
