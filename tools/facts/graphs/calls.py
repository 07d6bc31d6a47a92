"""Calls of TensorFlow 1's interface, each of which builds something in a graph.

``SETUP`` is run before each. Names are those of programs: ``v1`` is ``tf.compat.v1``.
"""

from __future__ import annotations

SETUP = """
x = tf.constant([1.0, 2.0])
v = tf.Variable([1.0, 2.0])
loss = tf.reduce_sum(v * v)
labels = tf.constant([1, 0])
scores = tf.constant([0.3, 0.6])
ids = tf.constant([[1], [0]], tf.int64)
logits = tf.constant([[0.1, 0.9], [0.3, 0.7]])
dataset = tf.data.Dataset.range(3)
queue = v1.FIFOQueue(3, [tf.float32])
"""

_METRICS = {
    "(labels, labels)": (
        "accuracy precision recall true_positives false_positives true_negatives false_negatives"
    ),
    "(labels, scores)": "auc",
    "(labels, scores, [0.5])": (
        "false_negatives_at_thresholds false_positives_at_thresholds true_negatives_at_thresholds "
        "true_positives_at_thresholds precision_at_thresholds recall_at_thresholds"
    ),
    "(labels, scores, 0.5)": "sensitivity_at_specificity specificity_at_sensitivity",
    "(labels, labels, 2)": "mean_iou mean_per_class_accuracy",
    "(x, scores)": "mean_squared_error mean_absolute_error root_mean_squared_error",
    "(x, scores, 0)": "mean_cosine_distance",
    "(x, scores, x)": "mean_relative_error",
    "(x)": "mean mean_tensor",
    "(x, 2.0)": "percentage_below",
    "(ids, logits, 1)": "precision_at_k recall_at_k average_precision_at_k",
    "(ids, ids)": "precision_at_top_k recall_at_top_k",
}
_OPTIMIZERS = (
    "GradientDescent", "Adam", "Adagrad", "Adadelta", "RMSProp", "Ftrl", "ProximalAdagrad",
    "ProximalGradientDescent",
)  # fmt: skip

#: Of functions and classes: what the arguments are does not matter, what is asked is the call.
CALLS = (
    "v1.placeholder(tf.float32)",
    "v1.placeholder_with_default(x, [None])",
    "v1.sparse_placeholder(tf.float32)",
    "v1.sparse.placeholder(tf.float32)",
    "v1.ragged.placeholder(tf.float32, 1)",
    "tf.gradients(loss, v)",
    "v1.gradients(loss, v)",
    "tf.hessians(loss, v)",
    "v1.hessians(loss, v)",
    "v1.Session()",
    "v1.InteractiveSession()",
    "v1.get_default_session()",
    "v1.train.Saver([v])",
    "v1.train.create_global_step()",
    "v1.train.get_or_create_global_step()",
    "v1.train.get_global_step()",
    "v1.train.exponential_decay(0.1, v1.train.get_or_create_global_step(), 10, 0.9)",
    "v1.train.piecewise_constant(tf.constant(1), [1, 2], [0.1, 0.2, 0.3])",
    "v1.train.polynomial_decay(0.1, tf.constant(1), 10)",
    "v1.train.natural_exp_decay(0.1, tf.constant(1), 10, 0.9)",
    "v1.train.inverse_time_decay(0.1, tf.constant(1), 10, 0.9)",
    "v1.train.cosine_decay(0.1, tf.constant(1), 10)",
    "v1.train.export_meta_graph(folder + '/meta')",
    "v1.train.import_meta_graph(v1.train.Saver([v]).export_meta_graph())",
    "v1.train.write_graph(v1.get_default_graph(), folder, 'g.pb')",
    "v1.train.MonitoredTrainingSession()",
    "v1.train.MonitoredSession()",
    "v1.train.SingularMonitoredSession()",
    "v1.train.Scaffold()",
    "v1.train.Supervisor()",
    "v1.train.Coordinator()",
    "v1.train.SessionManager()",
    "v1.train.StopAtStepHook(3)",
    "v1.train.start_queue_runners(sess=v1.Session())",
    "v1.train.queue_runner.start_queue_runners(v1.Session())",
    "v1.train.QueueRunner(queue, [queue.enqueue([x[0]])])",
    "v1.train.queue_runner.QueueRunner(queue, [queue.enqueue([x[0]])])",
    "v1.train.batch([x], 2)",
    "v1.train.batch_join([[x], [x]], 2)",
    "v1.train.shuffle_batch([x], 2, 10, 3)",
    "v1.train.shuffle_batch_join([[x]], 2, 10, 3)",
    "v1.train.maybe_batch([x], True, 2)",
    "v1.train.maybe_batch_join([[x]], True, 2)",
    "v1.train.maybe_shuffle_batch([x], 2, 10, 3, True)",
    "v1.train.string_input_producer(['a'])",
    "v1.train.range_input_producer(3)",
    "v1.train.slice_input_producer([x])",
    "v1.train.input_producer(x)",
    "v1.train.limit_epochs(x, 1)",
    "v1.train.match_filenames_once('*.nothing')",
    "v1.FIFOQueue(3, [tf.float32])",
    "v1.RandomShuffleQueue(3, 1, [tf.float32])",
    "v1.PaddingFIFOQueue(3, [tf.float32], [[None]])",
    "v1.WholeFileReader()",
    "v1.TextLineReader()",
    "v1.TFRecordReader()",
    "v1.IdentityReader()",
    "v1.FixedLengthRecordReader(3)",
    "v1.summary.scalar('a', loss)",
    "v1.summary.histogram('a', x)",
    "v1.summary.text('a', tf.constant('a'))",
    "v1.summary.tensor_summary('a', x)",
    "v1.summary.merge([tf.constant('a')])",
    "v1.summary.merge_all()",
    "v1.summary.FileWriter(folder)",
    "v1.summary.FileWriterCache.get(folder)",
    "v1.data.make_one_shot_iterator(dataset)",
    "v1.data.make_initializable_iterator(dataset)",
    "v1.data.Iterator.from_structure(tf.int64, [])",
    "v1.get_variable('w', [2])",
    "v1.Variable(x)",
    "v1.global_variables_initializer()",
    "v1.local_variables_initializer()",
    "v1.tables_initializer()",
    "v1.variables_initializer([v])",
    "v1.initialize_all_variables()",
    "v1.global_variables()",
    "v1.trainable_variables()",
    "v1.local_variables()",
    "v1.report_uninitialized_variables()",
    "v1.is_variable_initialized(v)",
    "v1.assert_variables_initialized([v])",
    "v1.add_to_collection('a', x)",
    "v1.get_collection('a')",
    "v1.get_default_graph()",
    "v1.import_graph_def(tf.Graph().as_graph_def())",
    "v1.variable_scope('a')",
    "v1.assign(v, x)",
    "v1.assign_add(v, x)",
    "v1.scatter_update(v, [0], [1.0])",
    "v1.Print(x, [x])",
    "v1.random_uniform([2])",
    "v1.losses.mean_squared_error(x, scores)",
    "v1.losses.get_losses()",
    "v1.losses.add_loss(loss)",
    "v1.saved_model.simple_save(started(), folder + '/s', {'x': x}, {'y': x})",
    "v1.saved_model.Builder(folder + '/s')",
    "v1.saved_model.build_tensor_info(x)",
    "v1.saved_model.utils.build_tensor_info(x)",
    "v1.saved_model.predict_signature_def({'x': x}, {'y': x})",
    "v1.saved_model.signature_def_utils.predict_signature_def({'x': x}, {'y': x})",
    "v1.control_dependencies([x])",
    "v1.group(x)",
    "v1.no_op()",
    "v1.tuple([x])",
    "v1.add_check_numerics_ops()",
    "v1.wrap_function(lambda a: a + 1, [tf.TensorSpec([], tf.float32)])",
    *(
        f"v1.metrics.{name}{arguments}"
        for arguments, names in _METRICS.items()
        for name in names.split()
    ),
)

#: Of methods, and of functions that look at an argument: by what the table calls the case.
CASES = {
    "tf.Tensor.eval": "x.eval(session=v1.Session())",
    "tf.Tensor.consumers": "x.consumers()",
    "tf.Variable.eval": "v.eval(session=started())",
    "Session.run of a tensor": "v1.Session().run(x)",
    "Session.run of a tensor, filled": "filled().run(x)",
    "Session.run of a variable": "started().run(v)",
    "Session.run of a variable, filled": "filled(started()).run(v)",
    "Session.run of an initializer": "v1.Session().run(v1.global_variables_initializer())",
    "Session.run of None, filled": "filled().run(v1.global_variables_initializer())",
    "Session.run fed with a tensor": "fed_with(tf.constant(1.0))",
    "Session.make_callable of a tensor, filled": "filled().make_callable(x)",
    "Session.partial_run_setup of a tensor": "v1.Session().partial_run_setup([x])",
    "tf.compat.v1.train.Saver without variables": "v1.train.Saver()",
    **{
        f"tf.compat.v1.train.{name}Optimizer.{method} of a tensor": (
            f"v1.train.{name}Optimizer(0.1).{method}(loss)"
        )
        for name in _OPTIMIZERS
        for method in ("minimize", "compute_gradients")
    },
}
