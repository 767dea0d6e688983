"""Scenes of the energy tab: stages, cards and words."""
