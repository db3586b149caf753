"""A round's certificate as a file: JSON, a field a line."""

import json
import re
from functools import partial
from operator import itemgetter
from pathlib import Path

from pydantic import ValidationError

from mentorbook.model.certificate import Certificate, PublicCopy
from mentorbook.records.decode import Refused, read_bytes
from mentorbook.records.errors import RecordsError
from mentorbook.records.limits import LIST

# A certificate has no such field, and nothing else in its JSON comes before a colon.
_IS_COPY = re.compile(rb'"kind"\s*:')


class CertificateError(RecordsError):
    """A file holds no certificate; the text says why, in one sentence."""


def render_certificate(certificate: Certificate | PublicCopy) -> str:
    """Return the text of a certificate, or of a public copy; the same gives the same bytes."""
    fields = certificate.model_dump(mode="json", by_alias=True).items()
    return "{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(value)}" for name, value in fields) + "\n}\n"


def read_certificate(path: Path) -> Certificate | PublicCopy:
    """Return the certificate in a file, or the public copy of one.

    Raise CertificateError if it holds neither, RecordsError if it isn't there or cannot be read.
    """
    if not path.exists():
        raise RecordsError(f"There is no file {path}.")
    try:
        raw = read_bytes(path, LIST.size)
        found = (PublicCopy if _IS_COPY.search(raw) else Certificate).model_validate_json(raw)
    except Refused as refused:
        raise RecordsError(f"{path} cannot be read. {refused.finding.message}") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        field = ".".join(map(str, first["loc"]))
        about = f'"{field}": ' if field else ""
        raise CertificateError(f"{path} is no certificate. {about}{first['msg']}.") from None
    if is_said_otherwise(raw, found):
        raise CertificateError(
            f"{path} is no certificate. "
            "It says something twice, leaves something out, or writes a number in another way."
        )
    return found


def is_said_otherwise(raw: bytes, found: Certificate | PublicCopy) -> bool:
    """Tell whether a file says a field twice or not at all, or a number such as 1.0, that others may read otherwise."""
    return _said(raw) != _said(render_certificate(found))


def _said(text: str | bytes) -> str:
    """Return all that JSON says, in order of the names, what is said twice or as another kind of number included."""
    return json.dumps(json.loads(text, object_pairs_hook=partial(sorted, key=itemgetter(0))))
