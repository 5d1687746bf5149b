"""
HTTP, over the library that habanero itself uses; the only importer of httpx2, imported when the first request is made.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from threading import local
from typing import TYPE_CHECKING, Any

from refs import __version__
from refs.sources.cache import Response
from refs.sources.flow import Fault
from refs.sources.settings import Settings

if TYPE_CHECKING:
    from types import ModuleType

KEPT_HEADERS = (
    "content-type location retry-after x-rate-limit-limit x-rate-limit-interval x-concurrency-limit x-api-pool".split()
)


def agent(settings: Settings) -> str:
    """
    Return how we introduce ourselves; an address in it is what Crossref's polite pool asks for.
    """
    contact = f" (mailto:{settings.mailto})" if settings.mailto else ""
    return f"refs/{__version__}{contact}"


class Wire:
    """
    One kept-alive connection pool that stands in for a library's module-level `get`, and remembers the last response.

    Args:
        settings: time-out and agent string.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._thread = local()

    @cached_property
    def library(self) -> ModuleType:
        """The HTTP library."""
        import httpx2

        return httpx2

    @cached_property
    def _client(self) -> Any:
        return self.library.Client(timeout=self._settings.timeout)

    def close(self) -> None:
        """
        Close the connections; the next request opens new ones.
        """
        if "_client" in self.__dict__:
            self.__dict__.pop("_client").close()

    def get(self, url: str, **more: Any) -> Any:
        """
        Make a GET request on a kept connection.
        """
        self._thread.response = None
        self._thread.response = self._client.get(url, **more)
        return self._thread.response

    def __getattr__(self, name: str) -> Any:
        """Everything else, such as the error classes, is the library's own."""
        return getattr(self.library, name)

    @property
    def last(self) -> Any:
        """The last response in this thread, None where the request brought none."""
        return getattr(self._thread, "response", None)

    def fault(self, error: BaseException) -> Fault | None:
        """
        Return the fault behind an error of the HTTP library, or of one that was raised from it; None for any other.
        """
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, self.library.ConnectError):
                return Fault(str(cause) or "no connection", refused=True)
            if isinstance(cause, self.library.TimeoutException):
                return Fault("no answer in time")
            if isinstance(cause, self.library.TransportError):
                return Fault("the connection broke")
            cause = cause.__cause__ or cause.__context__
        return None

    def fetch(self, url: str, accept: str, now: datetime) -> Response:
        """
        Make one request and return the answer with whatever status; redirects are not followed.

        Raises:
            Fault: no answer, or none that is complete.
        """
        try:
            found = self.get(url, headers={"Accept": accept, "User-Agent": agent(self._settings)})
        except self.library.HTTPError as error:
            raise self.fault(error) or Fault(str(error)) from error
        return Response(found.status_code, found.text, kept(found.headers), now)


def kept(headers: Mapping[str, str]) -> dict[str, str]:
    """
    Return the headers that matter, by lower-case name.
    """
    return {name: headers[name] for name in KEPT_HEADERS if name in headers}


def parsed(response: Response) -> Any:
    """
    Return the JSON of a successful response.

    Raises:
        Fault: it is something else, such as the HTML of a proxy under status 200, or was cut short.
    """
    try:
        return json.loads(response.body)
    except ValueError as error:
        raise Fault("the answer is not JSON") from error
