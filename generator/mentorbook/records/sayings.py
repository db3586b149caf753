"""What the check and the form on the site say in the same words, of the fields that people fill in themselves."""

from types import MappingProxyType

from mentorbook.model import link
from mentorbook.records.refusals import fields, values
from mentorbook.records.words import Saying

TOO_LONG = Saying(fields.TOO_LONG, "is too long: {length} characters, of at most {most}", "Shorten it by {excess}.")
TOO_MANY = Saying(fields.TOO_MANY, "has {count} entries, of at most {most}", "Keep the {most} most important ones.")
WRONG_NAME = Saying(values.WRONG_NAME, "needs at least one letter")
WRONG_LOGIN = Saying(values.WRONG_LOGIN, "must be {expected}")
SEVERAL_LINES = Saying(values.SEVERAL_LINES, "must fit on one line")
WRONG_LINK_NAME = Saying(values.WRONG_LINK_NAME, "is no name for a link")
UNSAFE_LINKS = MappingProxyType(
    {
        "link-start": Saying(values.UNSAFE_LINK, link.NO_START),
        "link-length": Saying(values.UNSAFE_LINK, link.TOO_MUCH),
        "link-sign": Saying(values.UNSAFE_LINK, link.WRONG_SIGN),
        "link-user": Saying(values.UNSAFE_LINK, link.WITH_USER),
        "link-host": Saying(values.UNSAFE_LINK, link.NO_HOST),
    }
)
LOGIN_WITH_AT = "Leave the @ out."
DUPLICATE_ITEM = 'Entry {entry} of "{list}" says the same as entry {earlier}.'
