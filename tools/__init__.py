"""Programs that the project is made and checked with; none of them is installed."""
