"""Addressed randomness: the address decides, nothing else does."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.testing import assert_array_equal

from genviz.engine.rng import DATA, MAX_SEED, PHASE, START, Rng


def test_the_same_address_gives_the_same_numbers() -> None:
    first, again = (Rng(7, PHASE, 12).generator.normal(size=5) for _ in range(2))
    assert_array_equal(first, again)


def test_numpy_knows_the_address() -> None:
    """Philox itself, with the documented key and counter."""
    bits = np.random.Philox(key=[7, START], counter=[0, 0, 0, 12])
    assert_array_equal(Rng(7, START, 12).generator.random(9), np.random.Generator(bits).random(9))


def test_neighbouring_addresses_differ() -> None:
    addresses = itertools.product((0, 1, 256, MAX_SEED), (PHASE, START, DATA), (0, 1, 2, 10**6))
    seen = {Rng(*address).generator.integers(2**63) for address in addresses}
    assert len(seen) == 4 * 3 * 4


def test_an_unused_address_makes_no_generator() -> None:
    rng = Rng(0)
    assert rng._generator is None
    assert rng.at(3).t == 3
    assert rng.at(3).seed == 0


def test_streams_that_somebody_has_stay_apart() -> None:
    """Memory of a stream is used again only when nobody has it: neither its generator nor its bits."""
    expected = [Rng(7, PHASE, t).generator.random(12) for t in (1, 2, 3)]
    one = Rng(7, PHASE, 1).generator
    begun = one.random(5)
    bits = Rng(7, PHASE, 2).generator.bit_generator
    other = Rng(7, PHASE, 3)
    assert_array_equal(other.generator.random(12), expected[2])
    assert_array_equal(np.concatenate((begun, one.random(7))), expected[0])
    assert_array_equal(np.random.Generator(bits).random(12), expected[1])
    del one, bits, other
    assert_array_equal(Rng(7, PHASE, 1).generator.random(12), expected[0])


def test_every_thread_has_streams_of_its_own() -> None:
    def drawn(t: int) -> float:
        return float(sum(Rng(3, PHASE, t).generator.random(50).sum() for _ in range(40)))

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(drawn, range(16))) == [drawn(t) for t in range(16)]
