# {"expect": [], "source": "date column parsed in py_function with decode"}
from datetime import datetime

import tensorflow as tf


class DateFeatures:
    fmt = "%Y-%m-%d"

    def _parse(self, date):
        d = datetime.strptime(date.numpy().decode(), self.fmt)
        return d.year, d.month, d.weekday()

    def __call__(self, date, sales):
        y, m, wd = tf.py_function(self._parse, [date], [tf.int32] * 3)
        for t in (y, m, wd):
            t.set_shape(())
        return {"year": y, "month": m, "weekday": wd, "weekend": wd >= 5}, sales


dates = ["2021-03-01", "2021-03-07"]
for row, target in tf.data.Dataset.from_tensor_slices((dates, [10.0, 12.5])).map(DateFeatures()):
    when = datetime(int(row["year"]), int(row["month"]), 1)
    print(when.isoformat(), bool(row["weekend"]), float(target))
