"""What is said about snapshots: each problem once, scenes that come out differently, what to watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genviz.engine.problem import Problem
from genviz.runtime.snapshot import Snapshot
from genviz.ui.banner import Banner
from genviz.ui.lesson import Lesson

if TYPE_CHECKING:
    from genviz.runtime.run import Run
    from genviz.runtime.scene import Scene


class Told:
    """Follows a tab's snapshots for its banner and its lesson.

    Parameters
    ----------
    banner : Banner
        Where it is said.
    lesson : Lesson
        What a preset has to say.
    """

    def __init__(self, banner: Banner, lesson: Lesson) -> None:
        self._banner, self._lesson = banner, lesson
        self._problem: Problem | None = None
        self._scene: Scene | None = None

    def expect(self, scene: Scene) -> None:
        """Once the frame of `scene` is there, say if it is not the one that was saved."""
        self._scene = scene
        self._lesson.expect(scene)

    def follow(self, snapshot: Snapshot) -> None:
        """Say what is new."""
        if snapshot.problem is not self._problem:
            self._problem = snapshot.problem
            if snapshot.problem is None:
                self._banner.dismiss()
            else:
                self._banner.problem(snapshot.problem, snapshot.run, snapshot.report)
        self._compare(snapshot)
        self._lesson.follow(snapshot)

    def _compare(self, snapshot: Snapshot) -> None:
        scene = self._scene
        if scene is None or not snapshot.exact or snapshot.frame.t != scene.t:
            return
        if not _begins_alike(snapshot.run, scene.run):  # what was shown before is still there
            return
        from genviz.runtime.scene import difference

        self._scene = None
        different = difference(scene, snapshot)
        if different is not None:
            self._banner.problem(different, snapshot.run)


def _begins_alike(one: Run, other: Run) -> bool:
    """Whether both have the same model, data and settings at t = 0."""
    return (one.model, one.params) == (other.model, other.params) and one.data is other.data
