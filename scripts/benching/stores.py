"""Makes the stores that are measured, and the same rows for what a user would take instead."""

import os
import pathlib
import random
import sqlite3

WRITER = "bench@bench"
BRANCHES = ["bouw", "zorg", "techniek", "advies", "transport", "horeca", "groothandel", "montage"]
FIRST = ["Noorder", "Ooster", "Zuider", "Wester", "Boven", "Beneden", "Nieuw", "Oud", "Groot", "Klein"]
SECOND = ["brug", "dijk", "veld", "haven", "molen", "kerk", "poort", "sluis", "hof", "duin"]


def name(lead):
    """Names as they come: words that many share, and a number that is the lead's own."""
    pick = random.Random(lead)
    return f"{pick.choice(FIRST)}{pick.choice(SECOND)} {pick.choice(BRANCHES)} {lead:07d}"


def identifier(lead):
    return f"b{lead:07d}"


def events(lead, entries):
    """One lead's entries: it is added, called, asked, and called back: 5 or 20 of them."""
    call = f"k{lead}"
    company = name(lead)
    passed = [
        f'"kind":"step-passed","call":"{call}","manner":"said","step":"prospectie/{step}"'
        for step in range(1, entries - 4)
    ]
    return [
        f'"kind":"lead-added","name":"{company}","phase":"prospectie","playbook":"zakelijke-diensten",'
        f'"source":"cold","value":"{1000 + lead}.00","currency":"EUR"',
        f'"kind":"contact-set","contact":"c1","name":"Persoon {lead}","roles":["decider"]',
        f'"kind":"call-started","call":"{call}","phase":"prospectie"',
        *passed,
        f'"kind":"call-ended","advance":false,"call":"{call}","outcome":"later","phase":"prospectie","reached":true',
        f'"kind":"next-step-set","action":"call","due":"2026-03-{1 + lead % 28:02d}T10:00:00+01:00","promised":true',
    ]


def make(folder, leads, entries):
    """Writes the journal of a store; the same numbers always make the same bytes."""
    journal = pathlib.Path(folder) / "journal"
    journal.mkdir(parents=True, mode=0o700)
    os.chmod(folder, 0o700)
    number = 0
    with open(journal / f"{WRITER}.jsonl", "w", buffering=1 << 20) as file:
        for lead in range(1, leads + 1):
            for second, event in enumerate(events(lead, entries)):
                number += 1
                file.write(
                    f'{{"at":"2026-03-01T09:{lead % 60:02d}:{second:02d}+01:00","by":"bench",'
                    f'"clock":{number},"id":"{WRITER}/{number}",{event},"lead":"{identifier(lead)}","v":1}}\n')
    return number


def journal(folder):
    return os.path.join(folder, "journal", f"{WRITER}.jsonl")


def make_database(path, leads, entries):
    """The same leads in SQLite with the best index for each question, and nothing else."""
    database = sqlite3.connect(path)
    database.executescript("""
        PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
        CREATE TABLE lead (id TEXT PRIMARY KEY, name TEXT, phase TEXT, due TEXT, score REAL) WITHOUT ROWID;
        CREATE TABLE entry (lead TEXT, number INTEGER, line TEXT, PRIMARY KEY (lead, number)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE search USING fts5 (id UNINDEXED, name, tokenize = 'trigram');
        """)
    due = lambda lead: f"2026-03-{1 + lead % 28:02d}T10:00:00+01:00"
    database.executemany(
        "INSERT INTO lead VALUES (?, ?, 'prospectie', ?, ?)",
        ((identifier(n), name(n), due(n), 30.0 - n % 28) for n in range(1, leads + 1)))
    database.executemany(
        "INSERT INTO entry VALUES (?, ?, ?)",
        ((identifier(n), number, event) for n in range(1, leads + 1)
         for number, event in enumerate(events(n, entries))))
    database.execute("INSERT INTO search SELECT id, name FROM lead")
    database.executescript("""
        CREATE INDEX lead_score ON lead (score DESC, due, id);
        CREATE INDEX lead_name ON lead (name);
        """)
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def make_tasks(folder, tasks):
    """Taskwarrior's own file, as it writes it; importing so many would take it hours."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "pending.data"), "w") as file:
        for task in range(1, tasks + 1):
            file.write(
                f'[description:"{name(task)}" due:"{1772352000 + task % 28 * 86400}" '
                f'entry:"1772352000" modified:"1772352000" status:"pending" '
                f'uuid:"00000000-0000-4000-8000-{task:012d}"]\n')
    settings = os.path.join(folder, "taskrc")
    with open(settings, "w") as file:
        file.write(f"data.location={folder}\nconfirmation=off\nnews.version=2.6.0\nrecurrence=off\nhooks=off\n")
    return settings
