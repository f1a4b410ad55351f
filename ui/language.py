"""Vietnamese is written in the source; any other language of the window comes from Qt Linguist.

The language belongs to the process: words are read while modules load, so :func:`speak` comes before the places are
imported and another choice holds from the next start. What is recorded or printed is Vietnamese in every language:
official wording is law and is not translated.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.desk import words
from app.desk.system import RESOURCES
from app.refusal import Refusal

VIETNAMESE, ENGLISH = "vi", "en"
LANGUAGES = {VIETNAMESE: "Tiếng Việt", ENGLISH: "English"}
I18N = RESOURCES / "i18n"
_spoken = VIETNAMESE


def tr(vietnamese: str) -> str:
    """The words in the language of the window; a figure or name goes in by ``.format`` afterwards."""
    return QCoreApplication.translate("", vietnamese)


def speak(language: str) -> None:
    """Show the window in ``language`` from now on, for every module that is not loaded yet.

    :raises FileNotFoundError: the program was built without that language's ``.qm``.
    """
    global _spoken  # noqa: PLW0603 - one language for the process, as Qt has it
    _spoken = language
    QLocale.setDefault(QLocale("vi_VN" if language == VIETNAMESE else "en_GB"))
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("a language needs the application")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Qt brings no Vietnamese of its own for the menus of its editors.
    own = f"motcua_{language}" if language != VIETNAMESE else "qt_vi"
    for folder, name in ((str(I18N), own), (qt, f"qtbase_{language}")):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
        elif folder == str(I18N):
            raise FileNotFoundError(f"{folder}/{name}.qm")


def spoken() -> str:
    """The language of the window, ``vi`` or ``en``: what :func:`app.desk.words.say` is asked for."""
    return _spoken


def say(refusal: Refusal) -> str:
    """The sentence for a refusal, in the language of the window."""
    return words.say(refusal, _spoken)
