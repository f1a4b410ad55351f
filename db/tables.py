"""Tables declared as classes, for SQLAlchemy's Core alone: nothing here is ever mapped to an object that a session keeps.

A class names its columns by ``Mapped`` annotations and gives each of them as the column itself; an instance holds values.
To a type checker it is SQLAlchemy's ``DeclarativeBase``. The mapper would double the price of each statement, and take
an eighth of each start.
"""

from types import NoneType, UnionType
from typing import Any, get_args

from sqlalchemy import Column, FromClause, Table


class Mapped:
    """The annotation of a column, ``Mapped[str | None]``: a type, and whether there may be no value."""

    def __init__(self, kind: Any) -> None:
        known = (
            [each for each in get_args(kind) if each is not NoneType] if type(kind) is UnionType else [kind]
        )
        self.kind, self.is_nullable = known[0], known != [kind]

    def __class_getitem__(cls, kind: Any) -> "Mapped":
        return cls(kind)


def mapped_column(*, primary_key: bool) -> dict[str, Any]:
    """What a column is besides its type."""
    return {"primary_key": primary_key}


class _Declared(type):
    __table__: Table

    def __init__(cls, name: str, bases: tuple[type, ...], given: dict[str, Any]) -> None:
        super().__init__(name, bases, given)
        if "__tablename__" in given:
            _declare(cls)

    def __clause_element__(cls) -> FromClause:
        return cls.__table__


class DeclarativeBase(metaclass=_Declared):
    """A table once it has a ``__tablename__``."""

    def __init__(self, **values: Any) -> None:
        columns = type(self).__table__.columns.keys()
        if strange := values.keys() - set(columns):
            raise TypeError(f"{type(self).__name__} has no {', '.join(strange)}")
        vars(self).update(dict.fromkeys(columns), **values)


def _declare(kind: Any) -> None:
    """Its own columns come first, then those that every table of its base has."""
    named: dict[str, tuple[Mapped, Any]] = {}
    for each in kind.__mro__:
        for name, annotation in vars(each).get("__annotations__", {}).items():
            if isinstance(annotation, Mapped):
                named.setdefault(name, (annotation, vars(each).get(name, {})))
    types = kind.type_annotation_map
    columns = [
        Column(name, types[mapped.kind], nullable=mapped.is_nullable, **more)
        for name, (mapped, more) in named.items()
    ]
    given: Any = getattr(kind, "__table_args__", ({},))
    *parts, options = given() if callable(given) else given
    kind.__table__ = Table(kind.__tablename__, kind.metadata, *columns, *parts, **options)
    for column in columns:
        setattr(kind, column.name, column)


class aliased:
    """A table once more in the same statement."""

    def __init__(self, kind: Any) -> None:
        self._alias = kind.__table__.alias()
        vars(self).update(self._alias.columns.items())

    def __clause_element__(self) -> FromClause:
        return self._alias  # type: ignore[no-any-return]
