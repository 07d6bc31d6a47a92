"""The modules that say what they know: each registers itself when it is loaded."""

# ruff: noqa: F401

import pyfunc_lint.overlays.keras.dtypes
import pyfunc_lint.overlays.keras.layers
import pyfunc_lint.overlays.keras.lookups
import pyfunc_lint.overlays.keras.training
import pyfunc_lint.overlays.numpy.array_methods
import pyfunc_lint.overlays.numpy.classes
import pyfunc_lint.overlays.numpy.files
import pyfunc_lint.overlays.numpy.generators
import pyfunc_lint.overlays.numpy.mapped
import pyfunc_lint.overlays.numpy.spellings
import pyfunc_lint.overlays.python.builtin_calls
import pyfunc_lint.overlays.python.comparing
import pyfunc_lint.overlays.python.containers
import pyfunc_lint.overlays.python.decorators
import pyfunc_lint.overlays.python.dict_kinds
import pyfunc_lint.overlays.python.dicts
import pyfunc_lint.overlays.python.functional
import pyfunc_lint.overlays.python.iterators
import pyfunc_lint.overlays.python.json_values
import pyfunc_lint.overlays.python.objects
import pyfunc_lint.overlays.python.packed
import pyfunc_lint.overlays.python.paths
import pyfunc_lint.overlays.python.patterns
import pyfunc_lint.overlays.python.readers
import pyfunc_lint.overlays.python.text_methods
import pyfunc_lint.overlays.python.wave_files
import pyfunc_lint.overlays.python.written
import pyfunc_lint.overlays.tensorflow.classes
import pyfunc_lint.overlays.tensorflow.compat
import pyfunc_lint.overlays.tensorflow.concrete
import pyfunc_lint.overlays.tensorflow.dataset_sources
import pyfunc_lint.overlays.tensorflow.datasets
import pyfunc_lint.overlays.tensorflow.examples
import pyfunc_lint.overlays.tensorflow.files
import pyfunc_lint.overlays.tensorflow.nests
import pyfunc_lint.overlays.tensorflow.objects
import pyfunc_lint.overlays.tensorflow.specs
import pyfunc_lint.overlays.tensorflow.spellings
import pyfunc_lint.overlays.tensorflow.switches
import pyfunc_lint.overlays.tensorflow.tensor_objects
import pyfunc_lint.overlays.tensorflow.tracing
import pyfunc_lint.overlays.tensorflow.wrappers.call
