"""
Work in a second process: an iterator goes on there, and what it yields comes back in order.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from refs.errors import InputError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

T = TypeVar("T")


def elsewhere(pieces: Iterator[T]) -> Iterator[T]:
    """
    Go on with an iterator in a second process, which begins at once; here where there is but one processor, where
    processes are started otherwise than on Linux, or where no other one may be started.

    What the iterator needs must not change meanwhile, and what it changes changes there. What it raises is raised here.
    No more than a piece or two is made ahead.
    """
    if not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) == 1:
        return pieces
    from multiprocessing import get_context

    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    gc.freeze()  # or the process would copy all that it shares as soon as it collects garbage
    process = context.Process(target=_send, args=(pieces, receiver, sender), daemon=True)
    signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)  # until the new process knows what to do about them
    try:
        process.start()
    except OSError:
        receiver.close()
        sender.close()
        return pieces
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    sender.close()
    return _received(receiver, process)


_ENDING = frozenset({signal.SIGINT, signal.SIGTERM})


def _send(pieces: Iterator[T], receiver: Connection, sender: Connection) -> None:
    receiver.close()  # or it would not be noticed here when the other process is gone
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that ends the other process, which then ends this one
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    ending = None
    try:
        for piece in pieces:
            sender.send((piece, None))
    except BrokenPipeError:
        return
    except Exception as error:  # noqa: BLE001
        ending = error
    with suppress(BrokenPipeError):
        sender.send((None, ending))


def _received(receiver: Connection, process: BaseProcess) -> Iterator[T]:
    try:
        while (told := _told(receiver))[0] is not None:
            yield told[0]
        if told[1]:
            raise told[1]
    finally:
        receiver.close()
        process.join()


def _told(receiver: Connection) -> tuple[T | None, Exception | None]:
    try:
        told: tuple[T | None, Exception | None] = receiver.recv()
    except (EOFError, OSError) as error:  # the latter in the middle of a piece
        raise InputError("the process that reads the input was ended from outside") from error
    return told
