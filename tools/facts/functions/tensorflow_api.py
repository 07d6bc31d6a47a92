"""Which functions there are: TensorFlow's public names, and the signatures behind them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tools.facts.functions.probe import method

#: Public modules whose functions take or give values of a user's pipeline.
MODULES = (
    "",
    *"""
    audio bitwise debugging dtypes image io io.gfile linalg math math.special nest nn
    quantization ragged random sets signal sparse strings train keras.activations keras.losses
    keras.metrics keras.utils keras.backend keras.preprocessing.image
    keras.preprocessing.sequence keras.preprocessing.text nn.experimental random.experimental
    linalg.experimental image.experimental
    """.split(),
)

#: They change TensorFlow's state, wait for ever, draw on other functions, or only decorate.
SKIP = frozenset(
    """function py_function numpy_function custom_gradient recompute_grad init_scope Assert print
    case cond while_loop switch_case map_fn vectorized_map scan foldl foldr
    no_gradient stop_recording device name_scope control_dependencies get_logger
    load_library load_op_library register_tensor_conversion_function grad_pass_through
    nondifferentiable_batch_function batch_function enable_check_numerics disable_check_numerics
    disable_traceback_filtering enable_traceback_filtering is_traceback_filtering_enabled
    get_file model_to_dot plot_model get_registered_object get_registered_name get_custom_objects
    custom_object_scope register_keras_serializable deserialize_keras_object
    serialize_keras_object deserialize get serialize set_random_seed enable_interactive_logging
    disable_interactive_logging is_interactive_logging_enabled clear_session
    set_epsilon set_floatx set_image_data_format reset_uids legacy rmtree remove
    write_graph list_variables load_checkpoint load_variable checkpoints_iterator
    start_queue_runners add_queue_runner MonitoredTrainingSession summary_iterator
    audio_dataset_from_directory image_dataset_from_directory text_dataset_from_directory
    timeseries_dataset_from_array split_dataset pack_x_y_sample_weight
    all_symbols get_or_create_layer get_or_create_variable
    """.split()
)

#: From ``tf.compat.v1`` only what differs from TensorFlow 2 and works on values.
SKIP_V1_PREFIXES = tuple(
    """
    enable_ disable_ experimental app flags global_ local_variables trainable model_variables
    moving_average get_ set_ assign add_ report_ tables_ variables_ variable_ initialize_
    initializers import_ no_regularizer wrap_function fixed_size executing make_template Print
    py_func placeholder Session while_loop cond case map_fn scan fold disabled tuple is_variable
    op_scope colocate container device Assert custom_gradient function load_ switch_case
    control_dependencies gradients hessians create_partitioned min_max delete_ assert_
    verify_tensor accumulate_n_v2 session sessionrun name_scope variable
    """.split()
)


@dataclass(frozen=True)
class Api:
    """One function and all its public names."""

    canonical: str
    names: tuple[str, ...]
    function: Any
    spec: inspect.FullArgSpec

    @property
    def required(self) -> list[str]:
        """Names of the positional parameters without a default."""
        count = len(self.spec.defaults or ())
        return list(self.spec.args[: len(self.spec.args) - count])

    @property
    def defaults(self) -> dict[str, Any]:
        """Parameters with a default, and the default."""
        values = self.spec.defaults or ()
        found = dict(zip(self.spec.args[len(self.spec.args) - len(values) :], values, strict=True))
        found.update(self.spec.kwonlydefaults or {})
        return found

    @property
    def parameters(self) -> list[str]:
        """All parameters, as the tables name them."""
        star = [f"*{self.spec.varargs}"] if self.spec.varargs else []
        more = [f"**{self.spec.varkw}"] if self.spec.varkw else []
        return [*self.spec.args, *star, *(self.spec.kwonlyargs or ()), *more]


def tensorflow_api() -> tuple[list[Api], list[str]]:
    """TensorFlow's functions, and the names of TensorFlow 2 that ``tf.compat.v1`` lacks."""
    import tensorflow as tf

    found: dict[int, tuple[Any, list[str]]] = {}
    for name, value in _names(tf, "tf."):
        found.setdefault(id(value), (value, []))[1].append(name)
    second = dict(found)
    absent = []
    for value, names in second.values():
        for name in names:
            if _get(tf.compat.v1, name.removeprefix("tf.")) is not value:
                absent.append(name)
    for name, value in _names(tf.compat.v1, "tf.compat.v1."):
        short = name.removeprefix("tf.compat.v1.")
        if id(value) in second:
            if f"tf.{short}" not in second[id(value)][1]:
                second[id(value)][1].append(name)
            continue
        if short.rsplit(".", 1)[-1].startswith(SKIP_V1_PREFIXES) or short.startswith(
            ("train.", "keras.", "losses.", "metrics.", "nest.")
        ):
            continue
        found.setdefault(id(value), (value, []))[1].append(name)
    result = list(_methods())
    for value, names in found.values():
        spec = _spec(value)
        if spec is not None:
            result.append(Api(_canonical(value, names), tuple(sorted(names)), value, spec))
    return sorted(result, key=lambda api: api.canonical), sorted(absent)


METHODS = ("numpy", "set_shape", "get_shape", "eval", "ref", "cpu", "consumers")


def _methods() -> Iterator[Api]:
    """Methods of tensors, and classes that are called like functions."""
    import tensorflow as tf
    from tensorflow.python.util import tf_inspect

    for name in METHODS:
        spec = tf_inspect.getfullargspec(
            getattr(tf.Tensor, name, getattr(type(tf.constant), name, None)) or (lambda self: None)
        )
        yield Api(f"Tensor.{name}", (f"Tensor.{name}",), method(name), spec)
    for name, value in (("tf.Variable", tf.Variable), ("tf.TensorShape", tf.TensorShape)):
        spec = tf_inspect.getfullargspec(value.__init__)
        yield Api(
            name,
            (name, name.replace("tf.", "tf.compat.v1.")),
            value,
            spec._replace(args=spec.args[1:]),
        )
    for name in ("BytesList", "FloatList", "Int64List"):
        spec = inspect.getfullargspec(lambda value=None: None)
        names = (f"tf.train.{name}", f"tf.compat.v1.train.{name}")
        yield Api(names[0], names, getattr(tf.train, name), spec)
    for name in (
        "from_tensor",
        "from_row_splits",
        "from_row_lengths",
        "from_value_rowids",
        "from_sparse",
    ):
        value = getattr(tf.RaggedTensor, name)
        spec = tf_inspect.getfullargspec(value)
        yield Api(
            f"tf.RaggedTensor.{name}",
            (f"tf.RaggedTensor.{name}",),
            value,
            spec._replace(args=spec.args[1:]),
        )


def _names(root: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    for module in MODULES:
        owner = _get(root, module) if module else root
        if owner is None:
            continue
        for name in dir(owner):
            if name.startswith("_") or name in SKIP:
                continue
            try:
                value = getattr(owner, name)
            except Exception:
                continue
            if callable(value) and not inspect.isclass(value) and not inspect.ismodule(value):
                yield f"{prefix}{module}.{name}".replace("..", "."), value


def _get(root: Any, dotted: str) -> Any:
    for part in dotted.split("."):
        try:
            root = getattr(root, part)
        except Exception:
            return None
    return root


def _spec(value: Any) -> inspect.FullArgSpec | None:
    from tensorflow.python.util import tf_inspect

    try:
        spec = tf_inspect.getfullargspec(value)
    except TypeError:
        return None
    return spec  # type: ignore[no-any-return]


def _canonical(value: Any, names: list[str]) -> str:
    from tensorflow.python.util import tf_export

    if all(name.startswith("tf.compat.v1.") for name in names):
        return min(names, key=lambda name: (len(name), name))
    try:
        name = tf_export.get_canonical_name_for_symbol(value, add_prefix_to_v1_names=True)
    except Exception:
        name = None
    if name and f"tf.{name}" in names:
        return f"tf.{name}"
    return min(names, key=lambda name: (len(name), name))
