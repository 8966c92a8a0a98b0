"""Reads an iCalendar file from standard input and writes its one event as JSON."""
import json
import sys

import icalendar

events = icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT")
event = events[0]
json.dump(
    {
        "events": len(events),
        "uid": str(event["uid"]),
        "start": event.decoded("dtstart").isoformat(),
        "seconds": int(event.decoded("duration").total_seconds()),
        "summary": str(event["summary"]),
        "description": str(event["description"]),
    },
    sys.stdout,
)
