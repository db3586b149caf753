"""A round's certificate as a file: JSON, a field a line."""

import json
from pathlib import Path

from pydantic import ValidationError

from mentorbook.model.certificate import Certificate
from mentorbook.records.decode import Refused, read_bytes
from mentorbook.records.errors import RecordsError
from mentorbook.records.limits import LIST


class CertificateError(RecordsError):
    """A file holds no certificate; the text says why, in one sentence."""


def render_certificate(certificate: Certificate) -> str:
    """Return a certificate's text; the same certificate gives the same bytes."""
    fields = certificate.model_dump(mode="json", by_alias=True).items()
    return "{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(value)}" for name, value in fields) + "\n}\n"


def read_certificate(path: Path) -> Certificate:
    """Return the certificate in a file; raise CertificateError if it holds none, RecordsError if it cannot be read."""
    try:
        return Certificate.model_validate_json(read_bytes(path, LIST.size))
    except Refused as refused:
        raise RecordsError(f"{path} cannot be read. {refused.finding.message}") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        field = ".".join(map(str, first["loc"]))
        about = f'"{field}": ' if field else ""
        raise CertificateError(f"{path} is no certificate. {about}{first['msg']}.") from None
