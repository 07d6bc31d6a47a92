"""From text to what the interpreter walks: the gate, modules of the project, canonical names."""
