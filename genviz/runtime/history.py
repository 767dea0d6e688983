"""What is kept for every frame: metrics and trace, in arrays that grow."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Any, Final, Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from genviz.runtime.snapshot import Series

_BATCH: Final = 4096
D = TypeVar("D", bound=np.generic)


class Growing(Generic[D]):
    """An array that grows at its end in amortised O(1) and hands out read-only views that never change.

    A view of the first n rows shares the buffer: rows once written stay.  Only after `truncate` would new
    rows overwrite what a view shows, so the next `extend` moves to a new buffer first.
    """

    def __init__(self, rows: NDArray[D]) -> None:
        self._buffer = rows
        self._n = len(rows)
        self._shared = True

    def __len__(self) -> int:
        return self._n

    @property
    def rows(self) -> NDArray[D]:
        """Read-only view of all rows."""
        view = self._buffer[: self._n]
        view.setflags(write=False)
        return view

    def extend(self, rows: NDArray[D]) -> None:
        """Append `rows`."""
        n = self._n + len(rows)
        if self._shared or n > len(self._buffer):
            buffer = np.empty((max(64, n + n // 2), *self._buffer.shape[1:]), self._buffer.dtype)
            buffer[: self._n] = self._buffer[: self._n]
            self._buffer, self._shared = buffer, False
        self._buffer[self._n : n] = rows
        self._n = n

    def truncate(self, n: int) -> None:
        """Forget all rows from `n` on."""
        if n < self._n:
            self._n, self._shared = n, True


class TraceView(Sequence[NDArray[Any]]):
    """What was traced at frames 0 … n − 1: an immutable sequence of read-only arrays."""

    def __init__(self, segments: tuple[tuple[int, NDArray[Any]], ...], n: int) -> None:
        self._segments = segments
        self._starts = [start for start, _ in segments]
        self._n = n

    def __len__(self) -> int:
        return self._n

    @overload
    def __getitem__(self, index: int) -> NDArray[Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[NDArray[Any]]: ...
    def __getitem__(self, index: int | slice) -> NDArray[Any] | Sequence[NDArray[Any]]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._n))]
        i = index + self._n if index < 0 else index
        if not 0 <= i < self._n:
            raise IndexError(index)
        start, rows = self._segments[bisect_right(self._starts, i) - 1]
        row: NDArray[Any] = rows[i - start]
        return row

    def __iter__(self) -> Iterator[NDArray[Any]]:
        return (self[i] for i in range(self._n))


@dataclass(frozen=True, slots=True)
class Kept:
    """A history at one moment, for bringing it back; costs nothing to take."""

    series: Mapping[str, Series]
    segments: tuple[tuple[int, NDArray[Any]], ...]
    n: int


class History:
    """Metrics and trace of frames 0 … n − 1."""

    def __init__(self) -> None:
        self._series: dict[str, tuple[Growing[np.int64], Growing[np.float64]]] = {}
        self._segments: list[tuple[int, Growing[Any]]] = []
        self._metrics: list[tuple[int, Mapping[str, float]]] = []
        self._traces: list[NDArray[Any]] = []
        self._n = 0

    def __len__(self) -> int:
        return self._n

    def record(self, metrics: Mapping[str, float], trace: NDArray[Any]) -> None:
        """Append the row of frame n.  Rows are put down first and filed in batches, which is much cheaper."""
        if metrics:
            self._metrics.append((self._n, metrics))
        self._traces.append(trace)
        self._n += 1
        if len(self._traces) >= _BATCH:
            self._file()

    def truncate(self, n: int) -> None:
        """Forget frames `n` and later."""
        self._file()
        for ts, values in self._series.values():
            m = int(np.searchsorted(ts.rows, n))
            ts.truncate(m)
            values.truncate(m)
        self._segments = [(start, rows) for start, rows in self._segments if start < n]
        if self._segments:
            start, rows = self._segments[-1]
            rows.truncate(n - start)
        self._n = min(self._n, n)

    def series(self) -> dict[str, Series]:
        """Every metric over all frames; read-only views, O(1) each."""
        self._file()
        return {name: Series(ts.rows, values.rows) for name, (ts, values) in self._series.items() if len(ts)}

    def trace(self, n: int) -> TraceView:
        """What was traced at frames 0 … `n` − 1."""
        self._file()
        return TraceView(tuple((start, rows.rows) for start, rows in self._segments), min(n, self._n))

    def keep(self) -> Kept:
        """Everything as it is now."""
        self._file()
        return Kept(self.series(), tuple((start, rows.rows) for start, rows in self._segments), self._n)

    def bring_back(self, kept: Kept) -> None:
        """Return to what `keep` took."""
        self._metrics, self._traces, self._n = [], [], kept.n
        self._series = {name: (Growing(s.t), Growing(s.values)) for name, s in kept.series.items()}
        self._segments = [(start, Growing(rows)) for start, rows in kept.segments]

    def _file(self) -> None:
        if self._traces:
            metrics, traces = self._metrics, self._traces
            self._metrics, self._traces = [], []
            self._file_metrics(metrics)
            self._file_traces(traces, self._n - len(traces))

    def _file_metrics(self, rows: list[tuple[int, Mapping[str, float]]]) -> None:
        """File `rows`; those that know the same metrics together, which they nearly always all do."""
        for names, alike in groupby(rows, lambda row: tuple(row[1])):
            ts, found = zip(*alike, strict=True)
            table = np.fromiter(chain.from_iterable(m.values() for m in found), np.float64)
            for name, values in zip(names, table.reshape(len(ts), len(names)).T, strict=True):
                if name not in self._series:
                    self._series[name] = (Growing(np.empty(0, np.int64)), Growing(np.empty(0)))
                self._series[name][0].extend(np.array(ts, np.int64))
                self._series[name][1].extend(values)

    def _file_traces(self, traces: list[NDArray[Any]], first: int) -> None:
        """File `traces` in runs of one kind; nearly always that is one run, which is found out quickly."""
        if len({trace.shape for trace in traces}) == len({trace.dtype for trace in traces}) == 1:
            runs = [traces]
        else:
            runs = [list(run) for _, run in groupby(traces, lambda trace: (trace.shape, trace.dtype))]
        for run in runs:
            self._segment(first, run[0]).extend(np.array(run))
            first += len(run)

    def _segment(self, t: int, like: NDArray[Any]) -> Growing[Any]:
        """The last segment if arrays `like` this one belong to it, else a new one that begins at `t`."""
        if self._segments:
            rows = self._segments[-1][1]
            if rows.rows.shape[1:] == like.shape and rows.rows.dtype == like.dtype:
                return rows
        self._segments.append((t, Growing(np.empty((0, *like.shape), like.dtype))))
        return self._segments[-1][1]
