# {"expect": [{"line": 44, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "only available when eager execution is enabled"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import argparse
import json
import tensorflow as tf


def setup(args):
    if not args.legacy:
        return "eager"
    tf.compat.v1.disable_eager_execution()
    tf.compat.v1.disable_resource_variables()
    return "graph"


def parse(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--legacy", action="store_true")
    parser.add_argument("--debug", action="store_true")
    return parser.parse_args(argv)


class Metrics:
    def __init__(self):
        self.values = {}

    def add(self, name, t):
        self.values[name] = float(t)
        if t > 1:
            self.values[name + "_big"] = t.numpy().item()

    def dump(self):
        return json.dumps(self.values)


def run(args):
    mode = setup(args)
    m = Metrics()
    v = tf.Variable(2.0)
    m.add("v", v)
    m.add("sq", tf.square(v))

    @tf.function
    def graph(x):
        return x * float(x.numpy())  # [symbolic-tensor-value]

    m.add("g", graph(v))
    print(mode, m.dump())


if __name__ == "__main__":
    run(parse([]))
