"""What a layout still tells when it has dropped empty cells or the borders between cells."""


def claim_by_order(made, step):
    """Cells in order with the empty ones gone: the time parts what stands before it from what stands behind it."""
    gone = lambda *keys: made.lost.update((step.no, k) for k in keys)
    if not step.duration:
        gone("inputs", "outputs", "note", "duration")
    elif step.note and not step.outputs:
        gone("outputs", "note")
    if step.duration and not step.duration[1]:
        gone("inputs", "outputs", "note", "duration")     # `Sesuai jadwal` may be any of them


def claim_without_borders(made, step):
    """Cells run together with single blanks: a capital tells where a cell begins, unless the text has capitals itself."""
    claim_by_order(made, step)
    gone = lambda *keys: made.lost.update((step.no, k) for k in keys)
    later = step.activity.split(" ", 1)[1] if " " in step.activity else ""
    if step.inputs and (later != later.lower() or step.inputs[0].islower()):
        made.also.setdefault(step.activity, []).append(f"{step.activity} {step.inputs}")
        gone("inputs")
    if step.note:
        made.also.setdefault(step.outputs or step.note, []).append(f"{step.outputs or ''} {step.note}".strip())
        gone("note") if step.outputs else gone("outputs", "note")
    if not step.duration:
        ways = [" ".join(t for t in (step.activity, step.inputs, step.outputs, step.note)[:k] if t) for k in (2, 3, 4)]
        made.also.setdefault(step.activity, []).extend(w for w in ways if w != step.activity)
