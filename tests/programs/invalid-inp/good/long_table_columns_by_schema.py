# {"expect": [], "source": "modelled on csv and schema driven feature columns"}
"""A schema says how each text column becomes numbers; one wrapper per kind of column."""
import json
import math
from abc import ABC, abstractmethod
from decimal import Decimal
from enum import Enum, IntEnum

import numpy as np
import tensorflow as tf

SCHEMA = json.loads(
    """[{"name": "price", "kind": "money", "dtype": "float64"},
        {"name": "colour", "kind": "category", "values": ["red", "blue"], "dtype": "int32"},
        {"name": "size", "kind": "number", "dtype": "float32"},
        {"name": "tags", "kind": "flags", "values": ["new", "sale"], "dtype": "bool"}]"""
)


class Missing(IntEnum):
    KEEP = 0
    ZERO = 1


class Column(ABC):
    wrapper = staticmethod(tf.numpy_function)
    shape = ()

    def __init__(self, spec):
        self.name = spec["name"]
        self.values = spec.get("values", [])
        self.dtype = tf.as_dtype(spec["dtype"])

    @abstractmethod
    def convert(self, text, missing):
        """The value of one cell."""

    def __call__(self, text, missing=Missing.ZERO):
        out = self.wrapper(self.convert, [text, missing], self.dtype)
        return tf.ensure_shape(out, self.shape)


class Number(Column):
    def convert(self, text, missing):
        if not text.strip():
            return np.float32(0 if missing == Missing.ZERO else math.nan)
        return np.float32(text)


class Money(Column):
    def convert(self, text, missing):
        amount = Decimal(text.decode().lstrip("$") or "0")
        return float(amount.quantize(Decimal("0.01")))


class Category(Column):
    wrapper = staticmethod(tf.py_function)

    def convert(self, text, missing):
        key = text.numpy().decode()
        return self.values.index(key) if key in self.values else -1


class Flags(Column):
    wrapper = staticmethod(tf.py_function)

    @property
    def shape(self):
        return (len(self.values),)

    def convert(self, text, missing):
        present = {t.strip() for t in text.numpy().decode().split("|")}
        return ([value in present for value in self.values],)


class Kind(Enum):
    number = Number
    money = Money
    category = Category
    flags = Flags


columns = [Kind[spec["kind"]].value(spec) for spec in SCHEMA]


def parse(line):
    cells = tf.unstack(tf.ensure_shape(tf.strings.split(line, ","), [len(columns)]))
    return {c.name: c(cell) for c, cell in zip(columns, cells)}


lines = ["$12.505,red,3.5,new|sale", "$7,green,,sale"]
for row in tf.data.Dataset.from_tensor_slices(lines).map(parse).as_numpy_iterator():
    print({k: v.tolist() for k, v in row.items()})
