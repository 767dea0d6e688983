"""A fit as it is printed and written: JSON, plain text, arrays."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from genviz.engine.problem import Problem
from genviz.runtime.files import write_atomically

_LONGEST_ARRAY = 1000  # numbers; a longer one prints its shape


def write_parameters(path: Path, parameters: Mapping[str, Any]) -> None:
    """Write every parameter, however long, as an array of an NPZ file.

    Raises
    ------
    Problem
        The name does not end in .npz, or the file cannot be written.
    """
    if path.suffix != ".npz":
        raise Problem("--out must end in .npz, not '{name}'", name=path.name)
    buffer = BytesIO()
    arrays: dict[str, Any] = {name: np.asarray(value) for name, value in parameters.items()}
    np.savez_compressed(buffer, **arrays)
    write_atomically(path, buffer.getvalue())


def as_json(report: Mapping[str, Any], longest: int | None = _LONGEST_ARRAY) -> str:
    """One JSON object; arrays with more than `longest` numbers become their shape, infinities words."""
    return json.dumps(_plain(report, longest), ensure_ascii=False, allow_nan=False, indent=2)


def _plain(value: Any, longest: int | None) -> Any:  # noqa: ANN401 - whatever a report holds
    """Turn arrays into lists (or their shape), infinities into words."""
    if isinstance(value, Mapping):
        return {key: _plain(item, longest) for key, item in value.items()}
    if isinstance(value, np.ndarray):
        short = longest is None or value.size <= longest
        return _plain(value.tolist(), longest) if short else {"shape": list(value.shape)}
    if isinstance(value, (list, tuple)):
        return [_plain(item, longest) for item in value]
    if isinstance(value, np.generic):
        return _plain(value.item(), longest)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def as_text(report: Mapping[str, Any]) -> str:
    """The same for a reader."""
    lines = [f"{report['model']} on {report['data']}: {report['n']} examples, seed {report['seed']}"]
    state = "converged" if report["converged"] else "stopped"
    lines.append(f"{state} after {report['steps']} steps")
    lines += [f"{name:26} {value:.6f}" for name, value in report["metrics"].items()]
    for name, value in report["parameters"].items():
        array = np.asarray(value)
        body = (
            np.array2string(array, precision=6, suppress_small=True)
            if array.size <= _LONGEST_ARRAY
            else f"shape {array.shape}"
        )
        lines.append(f"{name}\n{body}")
    return "\n".join([*lines, *(f"note: {note}" for note in report["notes"])])
