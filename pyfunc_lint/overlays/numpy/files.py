"""NumPy's readers and writers of files."""

from __future__ import annotations

from pyfunc_lint.overlays.measured.sinks import MISSING, WRITTEN, sinks

sinks("np.load:file np.loadtxt:fname np.genfromtxt:fname np.fromfile:file", error=MISSING)
sinks("np.save:file np.savez:file np.savez_compressed:file np.savetxt:fname", WRITTEN)
