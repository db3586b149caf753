"""Where on this computer a site can be listened for."""

import errno
import ipaddress
import os
import socket
from dataclasses import dataclass

import click

from mentorbook.problems import MentorbookError

LAST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Address:
    """One of this computer's addresses, and a port."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def read_address(context: click.Context, option: click.Parameter, text: str) -> Address:
    """Return the address that an option gives; names of computers but "localhost" are none, for they may be others'."""
    host, _, port = text.rpartition(":")
    try:
        found = Address(host if host == "localhost" else str(ipaddress.ip_address(host.strip("[]"))), int(port))
    except ValueError:
        found = Address("", 0)
    if not 0 < found.port <= LAST_PORT:
        raise click.BadParameter("name an address of this computer and a port, as 127.0.0.1:8001.")
    return found


def refuse_taken(address: Address) -> None:
    """Raise MentorbookError where nobody can listen there now."""
    with socket.socket(socket.AF_INET6 if ":" in address.host else socket.AF_INET) as probe:
        if os.name != "nt":  # On Windows it would mean that two may listen at one place.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.host, address.port))
        except OSError as error:
            elsewhere = f"another place with --address 127.0.0.1:{address.port % LAST_PORT + 1}."
            if error.errno == errno.EADDRINUSE:
                message = f"Another program is at {address} already, perhaps a preview. End it, or name {elsewhere}"
            else:
                message = f"The site cannot be shown at {address}: {error.strerror}. Name {elsewhere}"
            raise MentorbookError(message) from error
