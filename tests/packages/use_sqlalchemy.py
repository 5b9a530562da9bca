"""sqlalchemy: statements and tables as SQL of several dialects, and classes that are mapped to tables."""

from sqlalchemy import *
from sqlalchemy.dialects import postgresql, sqlite, mysql

m = MetaData()
u = Table(
    "users",
    m,
    Column("id", Integer, primary_key=True),
    Column("name", String(50), nullable=False, index=True),
    Column("created", DateTime, server_default=func.now()),
    UniqueConstraint("name"),
)
a = Table(
    "addr",
    m,
    Column("id", Integer, primary_key=True),
    Column("uid", ForeignKey("users.id")),
    Column("email", String(100)),
    CheckConstraint("email like '%@%'"),
)
print(
    select(u.c.name, func.count(a.c.id).label("n"))
    .join(a, isouter=True)
    .where(u.c.name.in_(["a", "b"]) & ~(u.c.id > 3) | (a.c.email == None))
    .group_by(u.c.name)
    .having(func.count() > 1)
    .order_by(desc("n"))
    .limit(10)
    .offset(5)
)
q = select(u).where(u.c.name.like("x%"))
print(q.compile(dialect=postgresql.dialect()), q.compile(compile_kwargs={"literal_binds": True}))
print(
    u.insert().values(name="x"),
    u.update().where(u.c.id == bindparam("i")).values(name=func.upper(u.c.name)),
    u.delete().where(u.c.id.between(1, 2)),
)
from sqlalchemy.schema import CreateTable, CreateIndex

for d in (postgresql, sqlite, mysql):
    print(CreateTable(a).compile(dialect=d.dialect()), CreateTable(u).compile(dialect=d.dialect()))
c = select(u.c.id).cte("c", recursive=True)
print(c.union_all(select(c.c.id + 1).where(c.c.id < 10)))
print(
    select(case((u.c.id == 1, "one"), else_="x")),
    exists().where(a.c.uid == u.c.id),
    union(select(u.c.id), select(a.c.id)),
    select(literal(1), text("x")),
    cast(u.c.id, String),
    u.alias("z").c.name.desc().nullslast(),
    func.row_number().over(partition_by=u.c.name, order_by=u.c.id),
)
print(q.compile().params, [t.name for t in m.sorted_tables], repr(u.c.name))
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from typing import Optional


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    nick: Mapped[Optional[str]]
    posts: Mapped[list["Post"]] = relationship(back_populates="user")


class Post(Base):
    __tablename__ = "post"
    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[int] = mapped_column(ForeignKey("user.id"))
    user: Mapped[User] = relationship(back_populates="posts")


x = User(name="a", posts=[Post(), Post()])
print(
    x.posts[0].user is x, x.nick, select(User).join(User.posts).where(User.nick.is_(None)), CreateTable(User.__table__)
)
try:
    User(foo=1)
except TypeError as e:
    print(e)
try:
    select(u.c.nope)
except AttributeError as e:
    print(e)
