# {"expect": [], "source": "SQL query with a Python int, several types back"}
import sqlite3

import numpy as np
import tensorflow as tf

db = sqlite3.connect(":memory:", check_same_thread=False)
db.execute("create table users (id integer, name text, age real)")
db.executemany("insert into users values (?, ?, ?)", [(i, f"user{i}", 20.0 + i) for i in range(5)])


def lookup(user_id):
    name, age = db.execute("select name, age from users where id = ?", (int(user_id),)).fetchone()
    return name, np.float32(age)


def enrich(user_id):
    name, age = tf.py_function(lookup, [user_id], [tf.string, tf.float32])
    return {"id": user_id, "name": tf.ensure_shape(name, []), "age": tf.ensure_shape(age, [])}


for row in tf.data.Dataset.range(3).map(enrich).batch(2):
    print([n.decode() for n in row["name"].numpy()], row["age"].numpy().sum())
