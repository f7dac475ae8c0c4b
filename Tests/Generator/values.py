"""Printed values with their canonical reading: dates, durations, numbers."""
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember")
SHORT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
OLD = {"Februari": "Pebruari", "November": "Nopember"}
WORDS = {1: "satu", 2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh"}


def print_date(rng, y, m, d, also):
    """A date as documents write it, and its ISO form. `also` takes further readings that are as good."""
    name = MONTHS[m - 1]
    iso = f"{y}-{m:02d}-{d:02d}"
    roll = rng.random()
    if roll < 0.62:
        day = f"{d:02d}" if rng.random() < 0.5 else str(d)
        text = f"{day} {name} {y}"
        return (text.upper() if rng.random() < 0.12 else text), iso
    if roll < 0.68:
        return f"{d} {OLD.get(name, name)} {y}", iso
    if roll < 0.74:
        return f"{d}-{SHORT[m - 1]}-{y % 100:02d}", iso
    if roll < 0.80:
        return f"{d:02d}/{m:02d}/{y}", iso
    if roll < 0.85:
        return f"{d:02d}-{m:02d}-{y}", iso
    if roll < 0.89:
        return f"{d:02d}.{m:02d}.{y}", iso
    if roll < 0.92:
        return f"{d}-{OLD.get(name, name)}-{y}", iso
    if roll < 0.95:
        return f"{d} {SHORT[m - 1]} {y}", iso
    month = f"{y}-{m:02d}"
    also.setdefault(month, []).append(None)      # month only: there is no day to read
    return (f"{name} {y}" if roll < 0.98 else f"{name.upper()} {y}"), month


def later(rng, y, m, d, most):
    """A date up to `most` days later, by months of 28 days."""
    total = (y * 12 + m - 1) * 28 + min(d, 28) - 1 + rng.randint(0, most)
    months, day = divmod(total, 28)
    return months // 12, months % 12 + 1, day + 1


def print_duration(rng, also):
    """A duration as documents write it, and its ISO form (None: no quantity)."""
    roll = rng.random()
    if roll < 0.60:
        n = rng.choice((5, 5, 10, 10, 10, 15, 15, 20, 25, 30, 30, 45, 60, 60, 90, 120, 180))
        return f"{n}{rng.choice((' ', ' ', ' ', ' ', ''))}{rng.choice(('menit', 'Menit', 'Menit', 'menit', 'MENIT', 'mnt'))}", f"PT{n}M"
    if roll < 0.74:
        n = rng.choice((1, 1, 1, 2, 2, 3, 4, 6))
        return f"{n} {rng.choice(('jam', 'Jam', 'Jam', 'JAM'))}", f"PT{n}H"
    if roll < 0.86:
        n = rng.choice((1, 1, 1, 2, 3, 5, 7, 14))
        return f"{n} {rng.choice(('hari', 'Hari', 'hari kerja', 'Hari Kerja', 'HK'))}", f"P{n}D"
    if roll < 0.90:
        n = rng.randint(1, 7)
        return f"{n} ({WORDS[n]}) hari", f"P{n}D"
    if roll < 0.92:
        n = rng.choice((1, 2))
        return f"{n} minggu", f"P{n}W"
    if roll < 0.93:
        n = rng.choice((1, 3))
        return f"{n} bulan", f"P{n}M"
    if roll < 0.95:
        also.setdefault("PT1H30M", []).append("PT90M")
        return "1 jam 30 menit", "PT1H30M"
    if roll < 0.97:
        n = rng.choice((10, 15, 30))
        return f"{rng.choice(('± ', '±', 'maks. ', 'Maksimal '))}{n} menit", f"PT{n}M"
    if roll < 0.98:
        also.setdefault("PT0.5H", []).extend(("PT30M", "PT0,5H"))
        return rng.choice(("1/2 jam", "½ jam", "0,5 jam")), "PT0.5H"
    return rng.choice(("Sesuai jadwal", "Sesuai kebutuhan", "Tentatif", "Menyesuaikan")), None


def print_number(rng, code, archive, year, month):
    """An SOP number in one of the many local patterns."""
    n = rng.randint(1, 160)
    serial = rng.choice((f"{n:03d}", f"{n:02d}", str(n), f"{n}.a"))
    new = rng.choice(("000.8.3.3", "000.8.3", "060", "065", "067"))
    text = rng.choice((
        f"{archive}/{serial}/{code}/{year}", f"{archive}/{serial}/{code}/{ROMAN[month - 1]}/{year}", f"{serial}/SOP/{code}/{ROMAN[month - 1]}/{year}",
        f"{new}/{serial}/{code}/{year}", f"SOP/{code}/{serial}", f"{archive} / {serial} / {year}", f"{new}/{serial} /{code}/ {year}",
        f"{serial}/{code} /SOP/{year}", f"SOP-{code}-{serial}", f"{archive}/ /{code}/{year}", f"{serial}.{n % 9}/{code}/{year}",
        f"{new}/{serial}-{code}/{ROMAN[month - 1]}/{year}", f"{archive} / {serial} / SOP – {code} / {ROMAN[month - 1]} / {year}", f"{serial}",
    ))
    return text, "/".join(part.strip() for part in text.split("/"))
