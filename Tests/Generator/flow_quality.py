#!/usr/bin/env python3
"""Measures the inference of performers and flow on invented SOPs whose truth the generator knows.

usage: flow_quality.py --sopc BIN [--per N] [--forms tabs,html,…] [--noise none,medium] [--split dev] [--seed S] [--markdown] [--misses N]

A step counts where it was found and its truth names a column. What is read from a mark or a cell is no inference and is left
out. `kind` of evidence is what determines the performer by the text, the strongest first; `none`: only the author knows.
An empty performer counts as wrong. For the calibration the likeliest candidate counts with its confidence, claimed or not.
"""
import argparse
import json
import os
import sys
import tempfile
from collections import Counter, defaultdict

from generate import FORMS
from quality import outputs
from scoring import Readings, align, text_of

READ = ("mark", "cell")
STRENGTH = ("subject", "agent", "bracket", "note", "output", "handover", "source", "author", "head", "public", "level")


class Figures:
    def __init__(self):
        self.claims = []                    # (confidence, right, kind), of inferred performers
        self.top = defaultdict(lambda: [0, 0])
        self.brier = Counter()              # sum of squared errors, by kind of evidence
        self.kinds, self.flow, self.naming = [0, 0], [0, 0, 0], [0, 0]
        self.misses = defaultdict(list)
        self.forecasts = []                 # by step: (claimed share, true share) of each column, from left to right

    def add(self, read, want, have, where):
        actors = {a["id"]: a["name"] for a in have.get("actors") or []}
        for g, o in align(read, want.get("steps") or [], have.get("steps") or []):
            self.performer(read, g, o, actors, where)
            if "kind" in g:
                self.kinds[0] += g["kind"] == o.get("kind")
                self.kinds[1] += 1
            if "next" in g:
                w = {(e["to"], e.get("when")) for e in g["next"]}
                h = {(e.get("to"), e.get("when")) for e in o.get("next") or []}
                self.flow[0] += len(w & h)
                self.flow[1] += len(w)
                self.flow[2] += len(h)
                if w != h:
                    self.misses["flow"].append(f"{where} step {g['no']}: want {sorted(w, key=str)}, got {sorted(h, key=str)}: {g['activity'][-110:]}")

    def performer(self, read, g, o, actors, where):
        truly = g.get("performers") or ([g["_performer"]] if "_performer" in g else [])
        by = g.get("_determined", {}).get("by") or []
        if not truly or any(b in READ for b in by) or not actors:
            return
        if not any(read.same(t, a) for t in truly for a in actors.values()):
            return                          # the column was misread: no question of inference
        kind = min((b.split(":")[0] for b in by), key=STRENGTH.index, default="none")
        made = sorted(o.get("performers") or [], key=lambda p: -p["confidence"])
        if made and any(b in READ for b in made[0]["basis"]):
            return
        best = (made or sorted(o.get("alternatives") or [], key=lambda p: -p["confidence"]) or [None])[0]
        right = best is not None and any(read.same(t, actors.get(best["actor"])) for t in truly)
        self.claims.append((best["confidence"] if best else 0.0, right, kind))
        self.brier[kind] += ((best["confidence"] if best else 0.0) - right) ** 2
        self.forecast(read, truly, o, actors)
        self.top[kind][0] += bool(made) and right
        self.top[kind][1] += 1
        if kind != "none":
            self.naming[0] += kind not in ("subject", "agent", "bracket")
            self.naming[1] += 1
            if not (made and right):
                self.misses[kind].append(f"{where} step {g['no']} want {truly}, got {[(actors.get(p['actor']), p['confidence'], p['basis']) for p in made] or 'nobody'}: {g['activity'][:120]}")

    def forecast(self, read, truly, o, actors):
        """Keeps what was claimed of all columns and what is true, each as shares that add up to at most 1."""
        claimed = {}
        for candidate in (o.get("alternatives") or []) + (o.get("performers") or []):
            claimed[candidate["actor"]] = max(claimed.get(candidate["actor"], 0.0), candidate["confidence"])
        total = max(1.0, sum(claimed.values()))
        true = [any(read.same(t, name) for t in truly) for name in actors.values()]
        self.forecasts.append([(claimed.get(a, 0.0) / total, t / sum(true)) for a, t in zip(actors, true)])

    def brier_over_columns(self):
        """Brier's own score, which sums over all that may come: of the claims, and of always answering how often the column with
        this place among so many performs a step."""
        rates = defaultdict(lambda: [0, 0.0])
        for columns in self.forecasts:
            for place, (_, true) in enumerate(columns):
                rates[len(columns), place][0] += 1
                rates[len(columns), place][1] += true
        own = sum((claimed - true) ** 2 for columns in self.forecasts for claimed, true in columns)
        base = 0.0
        for columns in self.forecasts:
            for place, (_, true) in enumerate(columns):
                count, sum_true = rates[len(columns), place]
                base += (sum_true / count - true) ** 2
        return own / len(self.forecasts), base / len(self.forecasts)

    def bins(self):
        rows = [[0, 0.0, 0] for _ in range(10)]
        for c, ok, _ in self.claims:
            row = rows[min(int(c * 10), 9)]
            row[0] += 1
            row[1] += c
            row[2] += ok
        return rows

    def summary(self):
        n = len(self.claims)
        determined = [sum(v[i] for k, v in self.top.items() if k != "none") for i in (0, 1)]
        base = sum(ok for _, ok, _ in self.claims) / n
        brier = sum((c - ok) ** 2 for c, ok, _ in self.claims) / n
        ece = sum(abs(s - hit) for _, s, hit in self.bins()) / n
        sure = [ok for c, ok, _ in self.claims if c >= 0.9]
        hit, want, have = self.flow
        own, rates = self.brier_over_columns()
        return {"steps": n, "determined": determined[1], "top, determined": determined[0] / max(1, determined[1]),
                "determined without a subject": self.naming[0] / max(1, self.naming[1]), "right in all": base, "ece": ece, "brier": brier, "brier of the base rate": base * (1 - base),
                "brier over all columns": own, "brier over all columns of their base rates": rates,
                "claimed at 0.9": len(sure) / n, "right of those": sum(sure) / max(1, len(sure)), "kinds": self.kinds[0] / max(1, self.kinds[1]), "flow": 2 * hit / max(1, want + have)}


def measure(sopc, forms, level, split, seed, per, folder):
    import subprocess
    from generate import write
    figures = Figures()
    for form in forms:
        place = os.path.join(folder, form + level)
        truths = {name: tree if isinstance(tree, list) else [tree] for name, _, tree in write(seed, per, form, level, split, place)}
        out = os.path.join(place, "out")
        subprocess.run([sopc, "build", os.path.join(place, "inputs"), "--emit", "json", "--out", out], stdin=subprocess.DEVNULL, capture_output=True, check=True)
        made = outputs(out)
        for name, trees in truths.items():
            paths = made.get(name, [])
            if len(paths) != len(trees):
                continue                    # read as one or as several: a matter of reading
            for tree, path in zip(trees, paths):
                with open(path, encoding="utf-8") as file:
                    have = json.load(file)
                if tree.get("procedure") and have.get("procedure"):
                    figures.add(Readings(tree.get("_also")), tree["procedure"], have["procedure"], os.path.basename(path))
    return figures


def show(name, figures, markdown):
    summary = figures.summary()
    lines = [f"### Noise: {name}" if markdown else f"== noise {name}", ""]
    if markdown:
        lines += ["| figure | value |", "|---|---:|"] + [f"| {k} | {v if isinstance(v, int) else format(v, '.3f')} |" for k, v in summary.items()]
        lines += ["", "| evidence | steps | top performer right | Brier |", "|---|---:|---:|---:|"]
        lines += [f"| {k} | {v[1]} | {v[0] / v[1]:.3f} | {figures.brier[k] / v[1]:.3f} |" for k, v in sorted(figures.top.items(), key=lambda kv: -kv[1][1])]
        lines += ["", "| claimed | steps | mean claim | right |", "|---|---:|---:|---:|"]
        lines += [f"| {i / 10:.1f}–{(i + 1) / 10:.1f} | {n} | {c / n:.3f} | {ok / n:.3f} |" for i, (n, c, ok) in enumerate(figures.bins()) if n]
    else:
        lines += [f"{k:30} {v if isinstance(v, int) else format(v, '.4f')}" for k, v in summary.items()]
        lines += [f"  {k:14} {v[1]:6} {v[0] / v[1]:.3f} brier {figures.brier[k] / v[1]:.3f}" for k, v in sorted(figures.top.items(), key=lambda kv: -kv[1][1])]
        lines += [f"  {i / 10:.1f} {n:6} {c / n:.3f} {ok / n:.3f}" for i, (n, c, ok) in enumerate(figures.bins()) if n]
    print("\n".join(lines) + "\n", flush=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--sopc", required=True)
    ap.add_argument("--per", type=int, default=60)
    ap.add_argument("--forms", default=",".join(FORMS))
    ap.add_argument("--noise", default="none,medium")
    ap.add_argument("--split", choices=("dev", "published"), default="dev")
    ap.add_argument("--seed", type=int, default=11)
    ap.add_argument("--markdown", action="store_true", help="tables for a document")
    ap.add_argument("--misses", type=int, default=0, help="show so many misses of each kind")
    a = ap.parse_args()
    for level in a.noise.split(","):
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(os.path.abspath(a.sopc), a.forms.split(","), level, a.split, a.seed, a.per, folder)
        show(level, figures, a.markdown)
        for kind, texts in figures.misses.items():
            for text in texts[:a.misses]:
                print(f"  [{kind}] {text}")


if __name__ == "__main__":
    sys.exit(main())
