"""What all records share."""

from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from mentorbook.model.login import ForgejoLogin, GitHubLogin, GitLabLogin
from mentorbook.model.scalars import AccountNumber, Day


class Record(BaseModel):
    """A frozen value whose fields are exactly those the records' documentation lists.

    Input is never repeated in errors: a hostile value could fill the memory or the log.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, populate_by_name=True)


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
