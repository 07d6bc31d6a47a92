"""From a finding to small programs of it: a slice of the project and what calls the place."""
