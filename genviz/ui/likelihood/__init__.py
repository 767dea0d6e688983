"""The scenes of the likelihood tab, each with a stage and cards of its own."""
