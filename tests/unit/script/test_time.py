"""Hours on other people's clocks, beside what Python says of them."""

import random
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONES = (
    "Africa/Casablanca",
    "America/New_York",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "UTC",
)
# When clocks change in London, New York, Auckland, Lord Howe or Casablanca, and a day on which none does.
DAYS = ("2026-10-24", "2026-10-31", "2026-11-01", "2026-09-26", "2026-10-03", "2026-03-28", "2026-02-14", "2026-06-10")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOURS = "given.map(([times, zone, visitor, now]) => hoursFor(times, zone, visitor, now))"


def minutes_since_1970(moment):
    """Return a moment as the script counts."""
    return (moment - EPOCH) // MINUTE


def clock(minutes):
    """Return minutes since midnight as a time."""
    return time(minutes // 60, minutes % 60)


def expected(times, zone, visitor, now):
    """Return the next of these hours by the visitor's clock, worked out by zoneinfo."""
    there, here, found = ZoneInfo(zone), ZoneInfo(visitor), []
    today = (EPOCH + now * MINUTE).astimezone(there).date()
    for weekdays, start, end in times:
        for weekday in weekdays:
            day = today + timedelta(days=(weekday - today.weekday()) % 7)
            if minutes_since_1970(datetime.combine(day, clock(end), there).astimezone(UTC)) <= now:
                day += timedelta(days=7)
            walls = [
                datetime.combine(day, clock(one), there).astimezone(here).replace(tzinfo=None) for one in (start, end)
            ]
            midnight = datetime.combine(walls[0].date(), time())
            begins, ends = ((one - midnight) // MINUTE for one in walls)
            found.append({"day": walls[0].weekday(), "from": begins, "to": ends})
    return sorted(found, key=lambda one: (one["day"], one["from"]))


def test_hours_are_those_of_zoneinfo(work):
    """Awkward zones, each with each, at moments around changes of the clocks."""
    dice, cases = random.Random(7), []
    for zone in ZONES:
        for visitor in ZONES:
            for day in DAYS:
                now = minutes_since_1970(datetime.fromisoformat(f"{day}T00:00Z")) + dice.randrange(3 * 24 * 60)
                start, end = sorted(dice.sample(range(24 * 60), 2))
                cases.append([[[sorted(dice.sample(range(7), 3)), start, end]], zone, visitor, now])
    dice.shuffle(cases)
    assert work("time", "hoursFor", HOURS, cases) == [expected(*case) for case in cases]


def test_weekdays_shift_over_midnight(work):
    """Tuesday evening in Tokyo is Tuesday noon in Berlin, Monday night in Pago Pago and Wednesday in Kiritimati."""
    now = minutes_since_1970(datetime(2026, 9, 20, 12, tzinfo=UTC))
    cases = [[[[[1], 1140, 1290]], "Asia/Tokyo", zone, now] for zone in ("Europe/Berlin", "Pacific/Pago_Pago")]
    cases += [[[[[1], 1380, 1439]], "Asia/Kathmandu", zone, now] for zone in ("Asia/Kathmandu", "Pacific/Kiritimati")]
    assert work("time", "hoursFor", HOURS, cases) == [
        [{"day": 1, "from": 720, "to": 870}],
        [{"day": 0, "from": 1380, "to": 1530}],
        [{"day": 1, "from": 1380, "to": 1439}],
        [{"day": 2, "from": 435, "to": 494}],
    ]


def test_the_next_week_may_be_another_hour(work):
    """On the Saturday before Europe's clocks change, Sunday's talk is an hour later for New York than last week's."""
    before, after = (minutes_since_1970(datetime(2026, 10, day, 12, tzinfo=UTC)) for day in (17, 24))
    cases = [[[[[6], 1080, 1140]], "Europe/Berlin", "America/New_York", now] for now in (before, after)]
    assert work("time", "hoursFor", HOURS, cases) == [
        [{"day": 6, "from": 720, "to": 780}],
        [{"day": 6, "from": 780, "to": 840}],
    ]


def test_my_day_is_from_eight_to_ten(work):
    """Minutes within it count, also those of the next morning."""
    given = [[720, 780], [420, 540], [1260, 1380], [60, 240], [1380, 2040], [420, 2000]]
    code = "given.map(([from, to]) => minutesInMyDay([{ day: 0, from, to }]))"
    assert work("time", "minutesInMyDay", code, given) == [60, 60, 60, 0, 120, 840 + 80]


def test_a_browser_that_does_not_know_a_zone_says_so(work):
    """Nothing is made up for it."""
    assert work("time", "isZone", '["Asia/Kathmandu", "Mars/Olympus", ""].map(isZone)') == [True, False, False]
