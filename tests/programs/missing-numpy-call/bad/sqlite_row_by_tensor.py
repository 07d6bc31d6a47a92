# {"expect": [{"line": 12, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "'NoneType' object is not subscriptable"}], "source": "SQL query with the tensor as parameter"}
import sqlite3

import tensorflow as tf

db = sqlite3.connect(":memory:", check_same_thread=False)
db.execute("create table users (id integer, age real)")
db.executemany("insert into users values (?, ?)", [(i, 20.0 + i) for i in range(5)])


def lookup_age(user_id):
    row = db.execute("select age from users where id = ?", (user_id,)).fetchone()[0]  # [missing-numpy-call]
    return row


def enrich(user_id):
    age = tf.py_function(lookup_age, [user_id], tf.float32)
    return user_id, tf.ensure_shape(age, [])


for user, age in tf.data.Dataset.range(3).map(enrich):
    print(user, age)
