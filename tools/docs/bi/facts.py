"""Signals of this year by month and department, the facts since the last run, and answers by receiver.

Python 3 without further packages.

    SIGNALS_URL=https://signali.example.bg SIGNALS_TOKEN=nsk_… python3 facts.py
"""

import csv
import datetime
import io
import json
import os
import urllib.request

URL = os.environ.get("SIGNALS_URL", "http://127.0.0.1:3000")
TOKEN = os.environ["SIGNALS_TOKEN"]


def request(path, body=None):
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    return urllib.request.urlopen(urllib.request.Request(URL + path, data, headers)).read()


def ask(query, **variables):
    answer = json.loads(request("/graphql", {"query": query, "variables": variables}))
    if "errors" in answer:
        raise SystemExit(answer["errors"][0]["message"])
    return answer["data"]


FACTS = """query ($after: String) {
  signalFacts(first: 1000, after: $after) {
    edges { node { id category department status receivedAt resolvedAt inTime } }
    pageInfo { hasNextPage endCursor }
  }
}"""


RECEIVERS = """query ($from: Date!, $to: Date!) {
  receiverFigures(from: $from, to: $to) { name begun answered open medianDaysToAnswer }
}"""


def facts_after(cursor):
    """Every fact that was added or changed after the cursor, once; keep the returned cursor for the next run."""
    facts = []
    while True:
        page = ask(FACTS, after=cursor)["signalFacts"]
        facts += [edge["node"] for edge in page["edges"]]
        cursor = page["pageInfo"]["endCursor"] or cursor
        if not page["pageInfo"]["hasNextPage"]:
            return facts, cursor


year = datetime.date.today().year
begins, ends = f"{year}-01-01", f"{year}-12-31"
stats = request(f"/bi/stats.csv?from={begins}&to={ends}&interval=MONTH&groupBy=DEPARTMENT").decode("utf-8-sig")
for row in csv.DictReader(io.StringIO(stats)):
    print(row["period"], row["department"], row["received"], row["resolvedInTime"], sep="\t")

facts, cursor = facts_after(None)
print(len(facts), "facts, next time after", cursor)

for row in ask(RECEIVERS, **{"from": begins, "to": ends})["receiverFigures"]:
    print(row["name"], row["begun"], row["answered"], row["open"], row["medianDaysToAnswer"], sep="\t")
