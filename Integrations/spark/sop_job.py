"""Compiles a data lake of SOPs with Spark, and finds out who is who across all of them.

usage: spark-submit sop_job.py --sopc BIN --inputs documents.jsonl --out FOLDER [--partitions 8] [--no-resolve]

documents.jsonl holds {"id": …, "text": …} a line; FOLDER gets canonical JSON, one SOP a line, in the order of the inputs.
Each partition is piped through `sopc stream`. Names are resolved in three steps: `--phase compile` gives the people of each
document; all of them go through `--phase resolve` once; the resolution is sent to every machine, and `--phase apply` compiles
with it. sopc must be on every machine at the path of --sopc, or be sent along with --files.
"""

import argparse
import os
import shlex
import tempfile

from pyspark import SparkContext, SparkFiles


def compiled(context, documents, sopc, resolve=True):
    """An RDD of canonical JSON lines, in the order of the documents."""
    if not resolve:
        return documents.pipe(f"{shlex.quote(sopc)} stream", checkCode=True)
    people = documents.pipe(f"{shlex.quote(sopc)} stream --phase compile", checkCode=True)
    # A person may be named anywhere: the people of all documents, some hundred bytes each, meet on one machine.
    resolution = people.coalesce(1).pipe(f"{shlex.quote(sopc)} stream --phase resolve", checkCode=True).collect()
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "resolution.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(resolution) + "\n")
    context.addFile(path)
    # The working folder of a task is not that of the files sent along: ask on the machine itself.
    command = f"{shlex.quote(sopc)} stream --phase apply --resolution"

    def apply(lines):
        import subprocess
        from threading import Thread

        process = subprocess.Popen(command.split() + [SparkFiles.get("resolution.json")], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, text=True, encoding="utf-8")

        def feed():
            for line in lines:
                process.stdin.write(line + "\n")
            process.stdin.close()

        feeder = Thread(target=feed)
        feeder.start()
        for line in process.stdout:
            yield line.rstrip("\n")
        feeder.join()
        if process.wait() != 0:
            raise RuntimeError(f"sopc ended with {process.returncode}")

    return documents.mapPartitions(apply)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--no-resolve", action="store_true")
    options = parser.parse_args()
    context = SparkContext(appName="sopc")
    context.setLogLevel("ERROR")
    documents = context.textFile(options.inputs, options.partitions)
    compiled(context, documents, options.sopc, not options.no_resolve).saveAsTextFile(options.out)
    context.stop()


if __name__ == "__main__":
    main()
