"""The demo city's invented records: the same bytes each time, from the register and from nothing else."""
