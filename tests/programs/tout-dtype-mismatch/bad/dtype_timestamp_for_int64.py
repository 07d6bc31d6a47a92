# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects int64"}], "source": "question: datetime.timestamp()"}
import datetime

import tensorflow as tf

FORMAT = "%d.%m.%Y"


def seconds(text):
    moment = datetime.datetime.strptime(text.decode("ascii"), FORMAT)
    return moment.replace(tzinfo=datetime.timezone.utc).timestamp()


days = tf.data.Dataset.from_tensor_slices(["01.02.2020", "15.06.2021"])
days = days.map(lambda d: tf.numpy_function(seconds, [d], Tout=tf.int64))  # [tout-dtype-mismatch]
print([int(d) for d in days])
