"""What the check and the form on the site say in the same words, of the fields that people fill in themselves."""

from mentorbook.records.refusals import fields, values
from mentorbook.records.words import Saying

TOO_LONG = Saying(fields.TOO_LONG, "is too long: {length} characters, of at most {most}", "Shorten it by {excess}.")
TOO_MANY = Saying(fields.TOO_MANY, "has {count} entries, of at most {most}", "Keep the {most} most important ones.")
WRONG_NAME = Saying(values.WRONG_NAME, "needs at least one letter")
WRONG_LOGIN = Saying(values.WRONG_LOGIN, "must be {expected}")
SEVERAL_LINES = Saying(values.SEVERAL_LINES, "must fit on one line")
LOGIN_WITH_AT = "Leave the @ out."
DUPLICATE_ITEM = 'Entry {entry} of "{list}" says the same as entry {earlier}.'
