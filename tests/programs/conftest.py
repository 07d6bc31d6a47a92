"""How pytest treats the programs: they are read by the test beside them, never collected."""

collect_ignore_glob = ["*/*"]
