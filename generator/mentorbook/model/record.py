"""What all records share."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from mentorbook.model.login import ForgejoLogin, GitHubLogin, GitLabLogin
from mentorbook.model.scalars import AccountNumber, Day


class GapError(Exception):
    """A field was read whose value nobody can tell, because the file is wrong there; `field` is "Mentor.kind"."""

    def __init__(self, field: str) -> None:
        super().__init__(f"{field} is not known.")
        self.field = field


class Record(BaseModel):
    """A frozen value whose fields are exactly those the records' documentation lists.

    Input is never repeated in errors: a hostile value could fill the memory or the log.
    What is left of a wrong file is a record with gaps. To read one raises GapError, so that nothing is ever
    concluded from a value that isn't known.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, populate_by_name=True)

    # Asked only where there is no such value; type checkers would take it for a promise of any attribute.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Refuse to tell the value of a gap."""
            if name in type(self).model_fields:
                raise GapError(_field(type(self), name))
            return super().__getattr__(name)


def known_value(record: Record, name: str) -> Any:
    """Return a field's value; None where it is a gap, or the record has no such field."""
    return record.__dict__.get(name)


def find_gaps(record: object) -> frozenset[str]:
    """Return the gaps of a record and of those within it, as GapError names them."""
    if isinstance(record, tuple):
        return frozenset[str]().union(*map(find_gaps, record))
    if not isinstance(record, Record):
        return frozenset()
    own = {_field(type(record), name) for name in type(record).model_fields if name not in record.__dict__}
    return frozenset(own.union(*map(find_gaps, record.__dict__.values())))


def _field(kind: type[Record], name: str) -> str:
    return f"{kind.__name__}.{name}"


class Account(Record):
    """Somebody's account at one forge; `id` is the number that stays when a login changes hands."""

    github: GitHubLogin | None = None
    gitlab: GitLabLogin | None = None
    forgejo: ForgejoLogin | None = None
    id: AccountNumber | None = None

    @property
    def login(self) -> str | None:
        """Return the login, whichever forge it is of."""
        return self.github or self.gitlab or self.forgejo

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Return what tells the account from all others: its login, which forges read without case, and its number."""
        keys: list[str] = []
        for forge, login in (("github", self.github), ("gitlab", self.gitlab), ("forgejo", self.forgejo)):
            if login:
                keys.append(f"{forge}/{login.casefold()}")
                if self.id is not None:
                    keys.append(f"{forge}:{self.id}")
        return tuple(keys)


class Days(Record):
    """A span of days, both ends included."""

    start: Annotated[Day, Field(alias="from")]
    end: Annotated[Day, Field(alias="to")]

    def covers(self, day: date) -> bool:
        """Tell whether a date lies within."""
        return self.start <= day <= self.end
