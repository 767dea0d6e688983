"""Plots: items with `set_…` methods that copy arrays and compute nothing."""
