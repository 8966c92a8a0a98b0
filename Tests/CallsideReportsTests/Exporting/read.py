"""Reads contact cards or a table from standard input, and writes what is in it as JSON."""
import csv
import io
import json
import sys

import vobject

text = sys.stdin.buffer.read().decode("utf-8")
if sys.argv[1] == "csv":
    found = list(csv.reader(io.StringIO(text, newline=""), strict=True))
else:
    found = [
        {
            child.name.lower(): child.value[0] if isinstance(child.value, list) else child.value
            for child in card.getChildren()
        }
        for card in vobject.readComponents(text)
    ]
json.dump(found, sys.stdout)
