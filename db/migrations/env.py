"""Alembic's environment: the connection is given by :mod:`db.upgrade`."""

from alembic import context

from db.base import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
