"""Compiles a data lake of SOPs with Spark, and finds out who is who across all of them.

usage: spark-submit sop_job.py --sopc BIN --inputs documents.jsonl --out FOLDER [--partitions 8] [--no-resolve]

documents.jsonl holds {"id": …, "text": …} a line; FOLDER gets canonical JSON, one SOP a line, in the order of the inputs.
Each partition is piped through `sopc stream`. Names are resolved by key (README.md lists the steps): sopc gives lines of a
step, a key and a record, Spark brings together the lines of one key, and sopc takes them group by group. What is found of a
document is joined to its own line. No step needs all people on one machine, and nothing is collected by the driver.
sopc must be on every machine at the path of --sopc, or be sent along with --files.
"""

import argparse
import json
import shlex
from itertools import groupby
from zlib import crc32

from pyspark import SparkContext, StorageLevel


def columns(line):
    return line.split("\t")


def of(lines, *steps):
    """The lines that some steps take."""
    return lines.filter(lambda line: line[:line.index("\t")] in steps)


def together(lines, partitions):
    """The same lines, with those of one step and key next to each other in one partition."""
    def place(line):
        return crc32(line[:line.index("\t", line.index("\t") + 1)].encode())

    return lines.map(lambda line: (line, None)).repartitionAndSortWithinPartitions(partitions, place).keys()


def numbered(readings):
    """Mentions with their places among all, in the order of their documents, each once."""
    ordered = readings.sortBy(lambda line: line[line.rindex("\t") + 1:])
    once = ordered.mapPartitions(lambda lines: (line for line, _ in groupby(lines)))
    return once.zipWithIndex().map(lambda pair: f"{pair[0]}\t{pair[1]}")


def components(context, pairs, partitions):
    """(number, least number of its component) for all numbers in pairs.

    By stars, large and small (Kiveris et al., Connected Components in MapReduce and Beyond, 2014): each turn joins to the least
    neighbour what is greater, then what is less, in O(log² n) turns. There are never more edges than pairs.
    """
    moved = context.accumulator(0)

    def large(star):
        number, others = star[0], set(star[1])
        least, greater = min(number, *others), [other for other in others if other > number]
        if least < number:
            moved.add(len(greater))
        return [(other, least) for other in greater]

    def small(star):
        number, others = star[0], set(star[1])
        least = min(others)
        moved.add(len(others) - 1)
        return [(number, least)] + [(other, least) for other in others if other > least]

    edges = pairs
    while True:
        stars = edges.flatMap(lambda edge: (edge, edge[::-1])).groupByKey(partitions).flatMap(large)
        turned = stars.groupByKey(partitions).flatMap(small).persist(StorageLevel.MEMORY_AND_DISK)
        before = moved.value
        turned.count()
        edges.unpersist()
        edges = turned
        if moved.value == before:
            return edges.flatMap(lambda edge: (edge, (edge[1], edge[1]))).distinct(partitions)


def grouped(members, evidence, labels, partitions):
    """Readings, and what is known of them, under their groups: who can be nobody else is a group alone."""
    def keyed(lines, is_member):
        return lines.map(columns).map(lambda line: (int(line[1]), (is_member, line[2])))

    known = keyed(members, True).union(keyed(evidence, False)).leftOuterJoin(labels, partitions)
    return known.flatMap(lambda pair: [] if pair[1][1] is None and not pair[1][0][0] else [
        f"group\t{pair[0] if pair[1][1] is None else pair[1][1]}\t{pair[1][0][1]}"])


def answers(context, compiled, sopc, partitions):
    """What is known of each document: lines of the step `answer`."""
    def resolved(*lines):
        piped = together(context.union(lines), partitions).pipe(f"{sopc} --phase resolve --by-key", checkCode=True)
        return piped.persist(StorageLevel.MEMORY_AND_DISK)

    read = resolved(numbered(of(compiled, "reading")), of(compiled, "link", "title"))
    met = resolved(of(read, "block", "number", "word", "half"))
    told = resolved(of(met, "name", "item"))
    pairs = of(met, "edge").map(lambda line: tuple(int(number) for number in columns(line)[1:]))
    evidence = of(met.union(told), "evidence")
    groups = grouped(of(read, "member"), evidence, components(context, pairs, partitions), partitions)
    decided = resolved(groups, of(read.union(told), "near-title"))
    found = resolved(of(read.union(decided), "assigned", "found"))
    return of(found.union(resolved(of(found, "person"))), "answer")


def with_names(pairs):
    """The lines of documents, each with what is known of its names, which comes before it."""
    names = []
    for (_, _, is_document), text in pairs:
        if not is_document:
            names.append(text)
            continue
        # A document of which something is known is a JSON object with members.
        yield '{"names":' + json.dumps(names) + "," + text[text.index("{") + 1:] if names else text
        names = []


def compiled(context, documents, sopc, resolve=True):
    """An RDD of canonical JSON lines, in the order of the documents."""
    sopc = f"{shlex.quote(sopc)} stream"
    if not resolve:
        return documents.pipe(sopc, checkCode=True)
    partitions = documents.getNumPartitions()
    people = documents.pipe(f"{sopc} --phase compile --by-key", checkCode=True).persist(StorageLevel.MEMORY_AND_DISK)
    # sopc tells the line of a document in its partition; which partition that is Spark knows.
    places = of(people, "document").mapPartitionsWithIndex(
        lambda partition, lines: ((key, (partition, int(number))) for _, key, number in map(columns, lines)))
    known = answers(context, people, sopc, partitions).map(lambda line: tuple(columns(line)[1:]))
    names = known.join(places, partitions).map(lambda pair: ((*pair[1][1], False), pair[1][0]))
    texts = documents.mapPartitionsWithIndex(
        lambda partition, lines: (((partition, number, True), line) for number, line in enumerate(lines, 1)))
    joined = texts.union(names).repartitionAndSortWithinPartitions(partitions, lambda place: place[0])
    return joined.mapPartitions(with_names).pipe(f"{sopc} --phase apply --by-key", checkCode=True)


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
