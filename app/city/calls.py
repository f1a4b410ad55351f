"""The city's addresses: what desks call and what people open in a browser (sync.md §1.4)."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

import msgspec
from fastapi import FastAPI, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from sqlalchemy.exc import DBAPIError

from app.city.log import Rejection
from app.city.office import Office
from app.city.overview import overview
from app.city.pages import dossier_state, overview_page, status_page, unknown_page
from app.exchange.wire import MOST_BODY, MOST_ENTRIES, PROTOCOL, inflate, pack_page, squeeze
from app.refusal import Refusal
from db.journal import BrokenEntry

LONGEST_WAIT = 25
LOOK_AGAIN_SECONDS = 0.5
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
Ward = Annotated[str, Path(pattern=r"^[0-9A-Za-z-]{1,32}$")]
Chain = Annotated[str, Path(pattern=r"^[0-9A-Za-z-]{1,32}\.[0-9a-z]{1,16}\.[0-9a-f]{6}$")]
Count = Annotated[int, Query(ge=0, le=2**53)]


def make_app(office: Office) -> FastAPI:
    """The city's application."""
    app = FastAPI(title="Một Cửa: city", docs_url=None, redoc_url=None)
    _answer_failures(app)
    _answer_desks(app, office)
    _answer_people(app, office)
    return app


def _json(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    content = value if isinstance(value, bytes) else msgspec.json.encode(value)
    return Response(
        squeeze(content), status, {"Content-Encoding": "gzip"} | (headers or {}), "application/json"
    )


def _answer_failures(app: FastAPI) -> None:
    @app.exception_handler(Rejection)
    async def rejected(_request: Request, error: Rejection) -> Response:
        return _json({"code": error.code, **error.facts}, error.status)

    @app.exception_handler(RequestValidationError)
    async def malformed(_request: Request, _error: RequestValidationError) -> Response:
        return _json({"code": "bad-request"}, 400)

    @app.exception_handler(DBAPIError)
    async def without_database(_request: Request, _error: DBAPIError) -> Response:
        return _json({"code": "database"}, 503, {"Retry-After": "5"})


def _answer_desks(app: FastAPI, office: Office) -> None:
    @app.get("/v1/hello")
    def hello() -> Response:
        return _json(office.hello())

    @app.post("/v1/enrol")
    async def enrol(request: Request) -> Response:
        sent, content = await _body(request)
        return _json(await run_in_threadpool(office.enrol, _token(request), _target(request), sent, content))

    @app.post("/v1/wards/{ward}/chains/{chain}/entries")
    async def entries(request: Request, ward: Ward, chain: Chain) -> Response:
        sent, content = await _body(request)
        speaker = await run_in_threadpool(office.admit, _token(request), ward, "POST", _target(request), sent)
        if speaker != chain:
            raise Rejection(401, "wrong-chain")
        return _json(await run_in_threadpool(office.take, ward, chain, content))

    @app.get("/v1/feeds/ward/{ward}")
    async def feed(
        request: Request,
        ward: Ward,
        g: Count,
        after: Count,
        acc: str,
        limit: Annotated[int, Query(ge=1, le=MOST_ENTRIES)] = MOST_ENTRIES,
        wait: Annotated[int, Query(ge=0, le=LONGEST_WAIT)] = 0,
    ) -> Response:
        _protocol(request)
        speaker = await run_in_threadpool(office.admit, _token(request), ward, "GET", _target(request), b"")
        left = float(wait)
        while True:
            page = await run_in_threadpool(office.page, ward, speaker, g, after, acc, limit)
            if page.shipped or left <= 0:
                return _json(await run_in_threadpool(pack_page, page))
            await asyncio.sleep(LOOK_AGAIN_SECONDS)
            left -= LOOK_AGAIN_SECONDS


def _answer_people(app: FastAPI, office: Office) -> None:
    @app.get("/s/{token}")
    @app.get("/S/{token}")
    def slip(token: str) -> Response:
        try:
            with office.engine.connect() as connection:
                state = dossier_state(connection, token, office.clock())
        except Refusal:
            return HTMLResponse(unknown_page(), 404, _SAFE)
        return HTMLResponse(status_page(state), 200, _SAFE)

    @app.get("/")
    def wards() -> Response:
        at = office.clock()
        with office.engine.connect() as connection:
            figures = overview(connection, at)
        return HTMLResponse(overview_page(figures, at), 200, _SAFE)


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Rejection(401, "bad-token")
    return token


def _target(request: Request) -> str:
    path: str = request.scope["raw_path"].decode("latin-1")
    query: str = request.scope["query_string"].decode("latin-1")
    return f"{path}?{query}" if query else path


def _protocol(request: Request) -> None:
    spoken = request.headers.get("Motcua-Protocol", str(PROTOCOL))
    if spoken != str(PROTOCOL):
        raise Rejection(426, "protocol", min=PROTOCOL, max=PROTOCOL)


async def _body(request: Request) -> tuple[bytes, bytes]:
    """The body as sent and as inflated, neither past its limit."""
    _protocol(request)
    sent = bytearray()
    async for chunk in request.stream():
        sent += chunk
        if len(sent) > MOST_BODY:
            raise Rejection(413, "too-large")
    if request.headers.get("Content-Encoding", "") != "gzip":
        return bytes(sent), bytes(sent)
    try:
        return bytes(sent), inflate(bytes(sent))
    except BrokenEntry as error:
        raise Rejection(413 if error.reason == "too-large" else 400, error.reason) from error
