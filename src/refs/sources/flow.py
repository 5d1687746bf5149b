"""
Requests in flight: paced, repeated where that helps, some at a time, and every answer handed on at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from threading import Event, Thread

from refs.errors import SourceError
from refs.sources.answers import Answer
from refs.sources.cache import Response
from refs.sources.limits import Limits, back_off, retry_after, too_long
from refs.sources.settings import Clock, Settings

_REFUSED_ATTEMPTS = 3
_GIVEN_UP_IN_A_ROW = 3
_GRACE = 3.0
"""Seconds that an interrupted run waits for the answers that are under way, so as not to ask for them again."""


class Fault(Exception):
    """
    A request that failed and may succeed when it is made again.

    Args:
        reason: what happened, without a full stop.
        refused: whether nothing could be reached at all (no network, no such host, connection refused).
        pause: seconds that the server asked for.
    """

    def __init__(self, reason: str, *, refused: bool = False, pause: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.refused = refused
        self.pause = pause


class GivenUp(Exception):
    """A request that was made as often as it may be, and failed each time."""


@dataclass(slots=True)
class Task:
    """
    One request.

    Args:
        route: the route whose limits hold.
        ask: makes the request once, in any thread; raises `Fault`.
        take: keeps the answer and turns it into answers, in the thread of the caller.
        give_up: the answers where the request was given up for a reason.
    """

    route: str
    ask: Callable[[], Response]
    take: Callable[[Response], Iterable[Answer]]
    give_up: Callable[[str], Iterable[Answer]]


@dataclass(slots=True)
class Flow:
    """
    Makes requests until none is left; `take` may add more.

    Args:
        name: the source, for messages.
        settings: how often to try.
        clock: to wait by.
        limits: the pace.
        close: what to do when all is done, or nothing more is wanted.
    """

    name: str
    settings: Settings
    clock: Clock
    limits: Limits
    close: Callable[[], None]
    tasks: deque[Task] = field(default_factory=deque)
    _done: deque[tuple[Task, Response | Exception]] = field(default_factory=deque)
    _arrived: Event = field(default_factory=Event)
    _flying: int = 0
    _given_up: int = 0
    _stopped: Event = field(default_factory=Event)

    def run(self) -> Iterator[Answer]:
        """
        Make all requests and yield their answers as they come.

        Raises:
            SourceError: nothing can be reached, or the source has blocked us; what was answered has been yielded.
        """
        try:
            while self.tasks or self._flying:
                yield from self._landed(self._next())
        finally:
            self._stopped.set()
            self._drain()
            self.close()

    def _next(self) -> list[tuple[Task, Response | Exception]]:
        """Start as many requests as may be under way, and wait for at least one of them."""
        while self.tasks and self._flying < self.limits.concurrency:
            self._start(self.tasks.popleft())
        self._wait(None)
        return list(self._done)

    def _wait(self, seconds: float | None) -> bool:
        """Wait until a request has landed; return whether one has."""
        while not self._done:
            self._arrived.clear()
            if not self._done and not self._arrived.wait(seconds):
                return False
        return True

    def _start(self, task: Task) -> None:
        self._flying += 1
        # Daemons: at Ctrl-C nobody wants to wait until the last time-out.
        Thread(target=self._fly, args=(task,), daemon=True).start()

    def _fly(self, task: Task) -> None:
        self._done.append((task, self._outcome(task)))
        self._arrived.set()

    def _landed(self, landed: list[tuple[Task, Response | Exception]]) -> Iterator[Answer]:
        """Keep every answer before any of them is handed on, for the caller may stop at the first."""
        answers = [answer for task, outcome in landed for answer in self._taken(task, outcome)]
        for _ in landed:  # only now, so that an interruption before finds them there
            self._done.popleft()
            self._flying -= 1
        yield from answers
        errors = [outcome for _, outcome in landed if isinstance(outcome, Exception)]
        for error in errors:
            if not isinstance(error, GivenUp):
                raise error
        if self._given_up >= _GIVEN_UP_IN_A_ROW:
            raise SourceError(f"{self.name} does not answer: {errors[-1]}", "try again later; what is done is kept")

    def _taken(self, task: Task, outcome: Response | Exception) -> list[Answer]:
        if isinstance(outcome, Response):
            self._given_up = 0
            return list(task.take(outcome))
        self._given_up += 1
        return list(task.give_up(str(outcome))) if isinstance(outcome, GivenUp) else []

    def _drain(self) -> None:
        """Keep what arrives shortly after an interruption."""
        while self._flying and self._wait(_GRACE):
            task, outcome = self._done.popleft()
            self._flying -= 1
            if isinstance(outcome, Response):
                deque(task.take(outcome), maxlen=0)

    def _outcome(self, task: Task) -> Response | Exception:
        try:
            return self._persist(task)
        except Exception as error:  # noqa: BLE001
            return error

    def _persist(self, task: Task) -> Response:
        """Make a request again and again, until it is answered or there is no point."""
        attempt = 0
        while True:
            self.limits.wait(task.route)
            try:
                return self._answered(task)
            except Fault as fault:
                attempt += 1
                self._despair(fault, attempt)
                self._pause(task.route, fault, attempt)

    def _answered(self, task: Task) -> Response:
        try:
            response = task.ask()
        finally:
            self.limits.release(task.route)
        self.limits.learn(task.route, response.headers)
        if response.status == 403:
            raise SourceError(f"{self.name} has blocked this address (403)", "stop for a day, and give a mail address")
        if response.status == 429 or response.status >= 500:
            pause = retry_after(response.headers, self.clock.now())
            raise Fault(f"HTTP status {response.status}", pause=pause)
        return response

    def _despair(self, fault: Fault, attempt: int) -> None:
        if fault.refused and attempt >= _REFUSED_ATTEMPTS:
            raise SourceError(f"{self.name} cannot be reached: {fault.reason}", "is the network up?") from fault
        if fault.pause is not None and too_long(fault.pause):
            raise SourceError(f"{self.name} asks to wait {fault.pause:.0f} seconds", "try again after that") from fault
        if attempt >= self.settings.attempts or self._stopped.is_set():
            raise GivenUp(fault.reason) from fault

    def _pause(self, route: str, fault: Fault, attempt: int) -> None:
        seconds = back_off(attempt - 1)
        if fault.reason.startswith("HTTP status"):
            self.limits.pause(route, max(seconds, fault.pause or 0.0))
        else:
            self.clock.sleep(seconds)
