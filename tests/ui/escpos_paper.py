"""A thermal printer on paper: reads the commands it is sent and gives back what would hang out of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PIL import Image
from PySide6.QtGui import QImage

from tests.app.paper.printed_paper import scanned


@dataclass
class Printed:
    """What came out: the dots of each strip up to its cut, the rows of each picture command, lines fed before the cut."""

    strips: list[QImage] = field(default_factory=list)
    bands: list[int] = field(default_factory=list)
    fed: list[int] = field(default_factory=list)


def decode(payload: bytes) -> Printed:
    """Carry out the commands. Raises ValueError for a command that no program of ours sends, or one cut short."""
    out, rows, row_bytes, at, fed = Printed(), bytearray(), 0, 0, 0
    begun = False
    while at < len(payload):
        command = payload[at : at + 4]
        if command[:2] == b"\x1b@":
            begun, at = True, at + 2
        elif not begun:
            raise ValueError("the printer was not reset first")
        elif command[:4] == b"\x1dv0\x00":
            row_bytes = int.from_bytes(payload[at + 4 : at + 6], "little")
            height = int.from_bytes(payload[at + 6 : at + 8], "little")
            dots = payload[at + 8 : at + 8 + row_bytes * height]
            if len(dots) != row_bytes * height:
                raise ValueError("a picture is cut short")
            rows += dots
            out.bands.append(height)
            at += 8 + len(dots)
        elif command[:2] == b"\x1bd":
            fed += command[2]
            at += 3
        elif command[:2] == b"\x1dV":
            out.strips.append(_picture(bytes(rows), row_bytes))
            out.fed.append(fed)
            rows, fed, begun, at = bytearray(), 0, False, at + 3
        else:
            raise ValueError(f"unknown command at {at}: {command!r}")
    if rows:
        raise ValueError("the paper was never cut")
    return out


def _picture(rows: bytes, row_bytes: int) -> QImage:
    """The dots as a picture: a set bit burns black."""
    light = bytes(byte ^ 0xFF for byte in rows)
    image = Image.frombytes("1", (row_bytes * 8, len(rows) // row_bytes), light).convert("L")
    borrowed = QImage(
        image.tobytes(), image.width, image.height, image.width, QImage.Format.Format_Grayscale8
    )
    return borrowed.copy()


def dots(image: QImage) -> Image.Image:
    """A picture of Qt as one of Pillow, black and white."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(grey.constBits())
    return Image.frombytes("L", (grey.width(), grey.height()), rows, "raw", "L", grey.bytesPerLine())


def codes(image: QImage) -> list[str]:
    """The QR codes on a strip."""
    return scanned(dots(image))
