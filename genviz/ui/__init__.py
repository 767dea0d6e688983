"""How it looks: copies what the worker made into widgets, and computes nothing."""
