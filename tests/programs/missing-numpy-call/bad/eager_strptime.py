# {"expect": [{"line": 11, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "strptime() argument 1 must be str"}], "source": "date column parsed in py_function"}
from datetime import datetime

import tensorflow as tf


class DateFeatures:
    fmt = "%Y-%m-%d"

    def _parse(self, date):
        d = datetime.strptime(date, self.fmt)  # [missing-numpy-call]
        return d.year, d.month, d.weekday()

    def __call__(self, date, sales):
        y, m, wd = tf.py_function(self._parse, [date], [tf.int32] * 3)
        for t in (y, m, wd):
            t.set_shape(())
        return {"year": y, "month": m, "weekday": wd}, sales


dates = ["2021-03-01", "2021-03-02"]
sales = [10.0, 12.5]
for row, target in tf.data.Dataset.from_tensor_slices((dates, sales)).map(DateFeatures()):
    print(row, target)
