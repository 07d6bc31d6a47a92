"""From a program to its outcome: run in a process that is bounded, watched and wholly removed."""
