"""Stand-ins for sopc: small programs that write what a test tells them to, soundly or with a planted fault."""

import json
import os
import stat
import sys

PROGRAM = """#!{python} -ISE
import json, os, sys, time
arguments = sys.argv[1:]
source, out = arguments[1], arguments[arguments.index("--out") + 1]
emit = arguments[arguments.index("--emit") + 1].split(",")
sources = [source] if os.path.isfile(source) else [os.path.join(source, n) for n in sorted(os.listdir(source))]
os.makedirs(out, exist_ok=True)
def write(name, data):
    with open(os.path.join(out, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())
for path in sources:
    stem = os.path.splitext(os.path.basename(path))[0]
    told = {told!r}.get(os.path.basename(path), [])
    documents = json.loads(told) if told else []
    for number, document in enumerate(documents, 1):
        name = stem if len(documents) == 1 else f"{{stem}}-{{number}}"
{body}
write("manifest.json", "{{}}")
sys.exit({code})
"""

JSON_BODY = """
        write(name + ".json", json.dumps(document))
"""


def fake(folder, told, body=JSON_BODY, code=0):
    """Writes a stand-in that writes, for each input by its name, the documents told; returns its path.

    The body runs once for each document, with `document`, `name`, `arguments`, `path`, `emit` and `write(name, data)`.
    """
    program = os.path.join(folder, "fake-sopc")
    with open(program, "w", encoding="utf-8") as file:
        file.write(PROGRAM.format(python=sys.executable, told={k: json.dumps(v) for k, v in told.items()}, body=body, code=code))
    os.chmod(program, os.stat(program).st_mode | stat.S_IXUSR)
    return program
