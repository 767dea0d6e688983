"""How a model moves through time: timelines, workers, scenes, files.  No Qt."""
