"""Raw bytes to a Windows printer by its name, past its driver (winspool.drv, datatype RAW)."""

from __future__ import annotations

import ctypes
from ctypes import wintypes

JOB_NAME = "motcua"


class DocumentInfo(ctypes.Structure):
    """DOC_INFO_1W of winspool."""

    _fields_ = (
        ("pDocName", wintypes.LPWSTR),
        ("pOutputFile", wintypes.LPWSTR),
        ("pDatatype", wintypes.LPWSTR),
    )


def print_raw(printer: str, payload: bytes) -> None:
    """Queue ``payload`` with the spooler, which holds it until the printer takes it.

    :raises OSError: no such printer, or the spooler refused.
    """
    library = _library()
    handle = wintypes.HANDLE()
    _held(library.OpenPrinterW(printer, ctypes.byref(handle), None))
    try:
        document = DocumentInfo(JOB_NAME, None, "RAW")
        _held(library.StartDocPrinterW(handle, 1, ctypes.byref(document)))
        try:
            _write(library, handle, payload)
        except OSError:
            # Ended, the spooler would print the part that it has.
            library.AbortPrinter(handle)
            raise
        _held(library.EndDocPrinter(handle))
    finally:
        library.ClosePrinter(handle)


def _write(library: ctypes.CDLL, handle: wintypes.HANDLE, payload: bytes) -> None:
    _held(library.StartPagePrinter(handle))
    written = wintypes.DWORD()
    _held(library.WritePrinter(handle, payload, len(payload), ctypes.byref(written)))
    if written.value != len(payload):
        raise OSError(f"spooler took {written.value} of {len(payload)} bytes")
    _held(library.EndPagePrinter(handle))


def _held(outcome: int) -> None:
    if not outcome:
        raise ctypes.WinError(ctypes.get_last_error())  # type: ignore[attr-defined,unused-ignore]


def _library() -> ctypes.CDLL:
    library: ctypes.CDLL = ctypes.WinDLL("winspool.drv", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    handle, pointer = wintypes.HANDLE, ctypes.c_void_p
    for name, arguments in {
        "OpenPrinterW": (wintypes.LPCWSTR, ctypes.POINTER(handle), pointer),
        "StartDocPrinterW": (handle, wintypes.DWORD, pointer),
        "StartPagePrinter": (handle,),
        "WritePrinter": (handle, pointer, wintypes.DWORD, ctypes.POINTER(wintypes.DWORD)),
        "EndPagePrinter": (handle,),
        "EndDocPrinter": (handle,),
        "AbortPrinter": (handle,),
        "ClosePrinter": (handle,),
    }.items():
        function = getattr(library, name)
        function.argtypes, function.restype = arguments, wintypes.BOOL
    return library
