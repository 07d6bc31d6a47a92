"""Whatever the measured tables know of a function without help: the fallback of all overlays."""
