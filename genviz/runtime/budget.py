"""One byte budget for the kept frames of all open runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

MEBIBYTE: Final = 2**20


class Budget:
    """A number of bytes shared by all open accounts; thread-safe.

    An account may always use its equal share and, beyond it, whatever the others leave free.  When another
    account is opened, the others are told, so that an idle run gives back what is no longer its own.

    Parameters
    ----------
    total : int
        Bytes.
    """

    def __init__(self, total: int = 256 * MEBIBYTE) -> None:
        self.total = total
        self._lock = threading.Lock()
        self._accounts: list[Account] = []

    def open(self, notify: Callable[[], None] | None = None) -> Account:
        """Open an account; `notify` is called from another thread when its allowance may have shrunk."""
        account = Account(self, notify)
        with self._lock:
            others = tuple(self._accounts)
            self._accounts.append(account)
        for other in others:
            if other.notify is not None:
                other.notify()
        return account

    @property
    def used(self) -> int:
        """Bytes in use over all accounts."""
        with self._lock:
            return sum(account.used for account in self._accounts)

    def allowance(self, account: Account) -> int:
        """Bytes that `account` may use now."""
        with self._lock:
            others = sum(other.used for other in self._accounts if other is not account)
            share = self.total // max(1, len(self._accounts))
        return max(share, self.total - others)

    def close(self, account: Account) -> None:
        """Give back everything that `account` held."""
        with self._lock:
            if account in self._accounts:
                self._accounts.remove(account)


class Account:
    """What one run holds of a `Budget`; made by `Budget.open`."""

    def __init__(self, budget: Budget, notify: Callable[[], None] | None) -> None:
        self._budget = budget
        self.notify = notify
        self.used = 0

    @property
    def allowance(self) -> int:
        """Bytes that this run may use now."""
        return self._budget.allowance(self)

    def close(self) -> None:
        """Give everything back."""
        self.used = 0
        self._budget.close(self)


#: The budget of this process.
BUDGET = Budget()
