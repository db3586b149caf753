"""Time zones that are named by letters, numbers or a country instead of a place, and the places that they can mean."""

from collections.abc import Mapping
from types import MappingProxyType

_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "aedt": "Australia/Sydney",
        "aest": "Australia/Sydney Australia/Brisbane",
        "australia": "Australia/Sydney Australia/Perth",
        "brazil": "America/Sao_Paulo America/Manaus",
        "brt": "America/Sao_Paulo",
        "bst": "Europe/London Asia/Dhaka",
        "canada": "America/Toronto America/Vancouver",
        "cat": "Africa/Maputo",
        "cdt": "America/Chicago",
        "central european time": "Europe/Paris Europe/Berlin",
        "central time": "America/Chicago",
        "cest": "Europe/Paris Europe/Berlin",
        "cet": "Europe/Paris Europe/Berlin",
        "cst": "America/Chicago Asia/Shanghai",
        "cst6cdt": "America/Chicago",
        "cuba": "America/Havana",
        "eastern european time": "Europe/Athens Europe/Helsinki",
        "eastern time": "America/New_York",
        "eat": "Africa/Nairobi",
        "edt": "America/New_York",
        "eest": "Europe/Athens Europe/Helsinki",
        "eet": "Europe/Athens Europe/Helsinki",
        "egypt": "Africa/Cairo",
        "eire": "Europe/Dublin",
        "england": "Europe/London",
        "est": "America/New_York America/Panama",
        "est5edt": "America/New_York",
        "et": "America/New_York",
        "gb": "Europe/London",
        "gb-eire": "Europe/London",
        "gmt": "Europe/London Africa/Accra",
        "great britain": "Europe/London",
        "greenwich": "Europe/London Africa/Accra",
        "hkt": "Asia/Hong_Kong",
        "holland": "Europe/Amsterdam",
        "hongkong": "Asia/Hong_Kong",
        "hst": "Pacific/Honolulu",
        "iceland": "Atlantic/Reykjavik",
        "iran": "Asia/Tehran",
        "israel": "Asia/Jerusalem",
        "ist": "Asia/Kolkata Europe/Dublin Asia/Jerusalem",
        "jamaica": "America/Jamaica",
        "japan": "Asia/Tokyo",
        "jst": "Asia/Tokyo",
        "korea": "Asia/Seoul",
        "kst": "Asia/Seoul",
        "kwajalein": "Pacific/Kwajalein",
        "libya": "Africa/Tripoli",
        "mdt": "America/Denver",
        "met": "Europe/Paris Europe/Berlin",
        "mountain time": "America/Denver America/Phoenix",
        "msk": "Europe/Moscow",
        "mst": "America/Denver America/Phoenix",
        "mst7mdt": "America/Denver",
        "navajo": "America/Denver",
        "nz": "Pacific/Auckland",
        "nz-chat": "Pacific/Chatham",
        "nzst": "Pacific/Auckland",
        "pacific time": "America/Los_Angeles",
        "pdt": "America/Los_Angeles",
        "poland": "Europe/Warsaw",
        "portugal": "Europe/Lisbon",
        "prc": "Asia/Shanghai",
        "pst": "America/Los_Angeles Asia/Manila",
        "pst8pdt": "America/Los_Angeles",
        "pt": "America/Los_Angeles",
        "roc": "Asia/Taipei",
        "rok": "Asia/Seoul",
        "russia": "Europe/Moscow Asia/Yekaterinburg",
        "sast": "Africa/Johannesburg",
        "scotland": "Europe/London",
        "sgt": "Asia/Singapore",
        "singapore": "Asia/Singapore",
        "south korea": "Asia/Seoul",
        "turkey": "Europe/Istanbul",
        "uct": "UTC",
        "uk": "Europe/London",
        "united kingdom": "Europe/London",
        "united states": "America/New_York America/Chicago America/Los_Angeles",
        "universal": "UTC",
        "us": "America/New_York America/Chicago America/Los_Angeles",
        "usa": "America/New_York America/Chicago America/Los_Angeles",
        "utc": "UTC",
        "w-su": "Europe/Moscow",
        "wales": "Europe/London",
        "wat": "Africa/Lagos",
        "west": "Europe/Lisbon",
        "wet": "Europe/Lisbon",
        "wib": "Asia/Jakarta",
        "z": "UTC",
        "zulu": "UTC",
    }
)


def has_place(zone: str) -> bool:
    """Tell whether a time zone is that of a place, so that its clocks change when those of the place do; or UTC."""
    region, _, place = zone.partition("/")
    return (bool(place) and region != "Etc") or zone in ("UTC", "Etc/UTC")


def places_meant_by(name: str) -> tuple[str, ...]:
    """Return the time zones of places that letters or a country can mean, the likeliest first; perhaps none."""
    word = name.casefold().removeprefix("etc/")
    is_zero = word in ("gmt0", "gmt+0", "gmt-0")
    return tuple(_MEANT.get("gmt" if is_zero else word, "").split())
