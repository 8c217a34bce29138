"""The demo's calendar."""

from datetime import date, timedelta

AS_OF = date(2025, 9, 30)
# Nothing is surveyed before the plan is in force, nothing chosen before this day.
IN_FORCE = date(2024, 4, 8)
FIRST_CHOICE = date(2024, 6, 3)


def after(day, days):
    return day + timedelta(days=days)


def written(day):
    return day.isoformat() if day else ""


def phone(number):
    """A landline that no one can have: no subscriber number begins with four zeros."""
    return f"0571-0000{number:04d}"


def updated(chance, since=IN_FORCE):
    """When a row was last touched: mostly this quarter, now and then long ago, never before what it tells."""
    ago = chance.between(2, 80) if chance.hits(94) else chance.between(120, 260)
    return written(max(after(AS_OF, -ago), min(after(since, chance.between(1, 5)), AS_OF)))
