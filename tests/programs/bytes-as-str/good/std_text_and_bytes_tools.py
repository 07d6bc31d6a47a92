# {"expect": [], "source": "json, re, base64, hashlib and textwrap on decoded text"}
import ast
import base64
import hashlib
import json
import re
import textwrap

import tensorflow as tf


def tools(text):
    raw = text.numpy()
    word = raw.decode()
    digest = hashlib.md5(raw).hexdigest()
    code = base64.b64encode(raw)
    lines = textwrap.wrap(re.sub("a", "b", word), 2)
    value = json.loads(raw)["a"] + ast.literal_eval(word)["a"]
    return digest, code, "/".join(lines), value


print(tf.py_function(tools, [tf.constant('{"a": 1}')], [tf.string, tf.string, tf.string, tf.int32]))
