"""Offices of all kinds: their letterhead, head, codes and the roles that act in their procedures."""
from dataclasses import dataclass, field

from places import PLACES, village

# level: 4 head, 3 second, 2 middle, 1 staff, 0 outside
@dataclass
class Role:
    head: str          # as the column head prints it
    level: int
    others: tuple = () # other spellings of the same office, met in running text


@dataclass
class Office:
    kind: str
    lines: list             # letterhead, top to bottom
    government: str | None  # canonical; None: not claimed
    unit: str
    unit_also: tuple
    subunit: str | None
    region: object          # Place
    chief: str              # position of the approver
    code: str               # short mark inside SOP numbers
    roles: list = field(default_factory=list)
    ladder: str = ""        # how the body is called in sentences: `kecamatan`, `dinas` …
    region_in_text: bool = True


SECTIONS = (("Pemerintahan", "Pem"), ("Pelayanan Umum", "Yanum"), ("Pemberdayaan Masyarakat", "PM"),
            ("Ketenteraman dan Ketertiban", "Trantib"), ("Kesejahteraan Sosial", "Kesos"), ("Ekonomi dan Pembangunan", "Ekbang"))
SERVICES = (("Dinas Kependudukan dan Pencatatan Sipil", "DISDUKCAPIL"), ("Dinas Kesehatan", "DINKES"), ("Dinas Sosial", "DINSOS"),
            ("Dinas Perhubungan", "DISHUB"), ("Dinas Komunikasi dan Informatika", "DISKOMINFO"), ("Dinas Pendidikan", "DISDIK"),
            ("Dinas Perpustakaan dan Kearsipan", "DISPUSIP"), ("Dinas Lingkungan Hidup", "DLH"),
            ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP"), ("Dinas Pertanian", "DISTAN"),
            ("Dinas Pekerjaan Umum dan Penataan Ruang", "DPUPR"), ("Dinas Koperasi dan Usaha Mikro", "DISKOP"))
AGENCIES = (("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM"), ("Badan Pendapatan Daerah", "BAPENDA"),
            ("Badan Perencanaan Pembangunan Daerah", "BAPPEDA"), ("Badan Penanggulangan Bencana Daerah", "BPBD"),
            ("Badan Keuangan dan Aset Daerah", "BKAD"), ("Badan Kesatuan Bangsa dan Politik", "KESBANGPOL"))
BUREAUS = (("Bagian Organisasi", "ORG"), ("Bagian Hukum", "HUK"), ("Bagian Umum", "UM"), ("Bagian Kesejahteraan Rakyat", "KESRA"),
           ("Bagian Pengadaan Barang dan Jasa", "PBJ"), ("Bagian Tata Pemerintahan", "TAPEM"))

STAFF = {
    "kecamatan": [Role("Camat", 4), Role("Sekcam", 3, ("Sekretaris Kecamatan", "Sekretaris Camat")), Role("Staf", 1, ("staf",)),
                  Role("Kasubag Umum dan Kepegawaian", 2, ("Kasubbag Umum dan Kepegawaian", "Kepala Subbagian Umum dan Kepegawaian")),
                  Role("Kasubag Perencanaan dan Keuangan", 2, ("Kasubbag Perencanaan dan Keuangan",)),
                  Role("Petugas Pelayanan", 1, ("petugas pelayanan",)), Role("Bendahara", 1, ("bendahara",)),
                  Role("Operator Komputer", 1, ("operator komputer",)), Role("Pemohon", 0, ("pemohon",))],
    "dinas": [Role("Kepala Dinas", 4, ("Kadis", "Ka. Dinas")), Role("Sekretaris", 3, ("Sekretaris Dinas", "Sekdis")),
              Role("Kepala Bidang", 2, ("Kabid",)), Role("Kepala Seksi", 2, ("Kasi",)), Role("Analis Kebijakan", 1, ("analis kebijakan",)),
              Role("Kasubag Umum", 2, ("Kasubbag Umum", "Kepala Subbagian Umum")), Role("Pengadministrasi Umum", 1, ("pengadministrasi umum",)),
              Role("Arsiparis", 1, ("arsiparis",)), Role("PPTK", 2), Role("Bendahara Pengeluaran", 1, ("bendahara pengeluaran",)),
              Role("Front Office", 1, ("petugas front office",)), Role("Pemohon", 0, ("pemohon",))],
    "badan": [Role("Kepala Badan", 4, ("Kaban",)), Role("Sekretaris", 3, ("Sekretaris Badan", "Sekban")), Role("Kabid", 2, ("Kepala Bidang",)),
              Role("Kasubbid", 2, ("Kepala Subbidang",)), Role("Ketua Tim", 2, ("ketua tim",)), Role("Perencana", 1, ("perencana",)),
              Role("Kasubag Umum dan Kepegawaian", 2, ("Kasubbag Umpeg",)), Role("Pengelola Data", 1, ("pengelola data",)),
              Role("Pelaksana", 1, ("pelaksana",)), Role("OPD", 0, ("OPD pengusul",))],
    "setda": [Role("Sekretaris Daerah", 4, ("Sekda",)), Role("Asisten Administrasi Umum", 3, ("Asisten",)), Role("Kepala Bagian", 3, ("Kabag",)),
              Role("Kasubag", 2, ("Kasubbag", "Kepala Subbagian")), Role("Analis Hukum", 1, ("analis hukum",)), Role("Pelaksana", 1, ("pelaksana",)),
              Role("Bupati", 4), Role("Perangkat Daerah", 0, ("perangkat daerah",)), Role("Pramubakti", 1, ("pramubakti",))],
    "kelurahan": [Role("Lurah", 4), Role("Sekretaris Lurah", 3, ("Seklur", "Sekretaris Kelurahan")), Role("Kasi Pemerintahan", 2, ("Kepala Seksi Pemerintahan",)),
                  Role("Kasi Kesejahteraan Sosial", 2, ("Kasi Kesos",)), Role("Staf", 1, ("staf",)), Role("Ketua RT", 0, ("ketua RT",)),
                  Role("Pemohon", 0, ("pemohon",)), Role("Petugas Loket", 1, ("petugas loket",))],
    "desa": [Role("Kepala Desa", 4, ("Kades",)), Role("Sekretaris Desa", 3, ("Sekdes",)), Role("Kaur Keuangan", 2, ("Kepala Urusan Keuangan",)),
             Role("Kaur Umum", 2, ("Kepala Urusan Umum",)), Role("Kasi Pelayanan", 2, ("Kepala Seksi Pelayanan",)), Role("BPD", 0),
             Role("Kadus", 1, ("Kepala Dusun",)), Role("Masyarakat", 0, ("masyarakat",))],
    "puskesmas": [Role("Kepala Puskesmas", 4, ("Kapus",)), Role("Kasubag TU", 3, ("Kasubbag TU", "Kepala Tata Usaha")), Role("Dokter", 2, ("dokter",)),
                  Role("Perawat", 1, ("perawat",)), Role("Bidan", 1, ("bidan",)), Role("Petugas Pendaftaran", 1, ("petugas pendaftaran",)),
                  Role("Petugas Apotek", 1, ("petugas apotek",)), Role("Rekam Medis", 1, ("petugas rekam medis",)), Role("Pasien", 0, ("pasien",))],
    "pengadilan": [Role("Ketua", 4, ("Ketua Pengadilan",)), Role("Panitera", 3), Role("Sekretaris", 3), Role("Panmud Hukum", 2, ("Panitera Muda Hukum",)),
                   Role("Jurusita", 1, ("jurusita",)), Role("Kasub Bag Umum dan Keuangan", 2, ("Kasubbag Umum dan Keuangan",)),
                   Role("Petugas PTSP", 1, ("petugas PTSP",)), Role("Panitera Pengganti", 1), Role("Majelis Hakim", 2, ("majelis hakim",)),
                   Role("JFU", 1), Role("Para Pihak", 0, ("para pihak",))],
    "kementerian": [Role("Kepala Kantor", 4), Role("Kasubbag TU", 3, ("Kasubag TU", "Kepala Subbagian Tata Usaha")), Role("Kasi Bimas", 2, ("Kepala Seksi Bimas",)),
                    Role("Penyelenggara", 2), Role("PPABP", 1), Role("Pengolah Data", 1, ("pengolah data",)), Role("PPK", 2),
                    Role("Pelaksana", 1, ("pelaksana",)), Role("Pemohon", 0, ("pemohon",))],
}
STAFF["uptd"] = [Role("Kepala UPTD", 4, ("Ka. UPTD",)), Role("Kasubag TU", 3, ("Kasubbag TU", "Kepala Subbagian Tata Usaha")),
                 Role("Koordinator Lapangan", 2, ("koordinator lapangan",)), Role("Pengelola Barang", 1, ("pengelola barang",)),
                 Role("Teknisi", 1, ("teknisi",)), Role("Staf", 1, ("staf",)), Role("Pemohon", 0, ("pemohon",))]
KINDS = tuple(STAFF)


def office(rng, kinds=KINDS):
    """An office of one of `kinds`, somewhere in the list of places."""
    kind = rng.choice(kinds)
    place = rng.choice(PLACES)
    gov = f"Pemerintah {place.full}"
    over = [f"PEMERINTAH {place.full.upper()}"]
    district = rng.choice(place.districts)
    roles = list(STAFF[kind])
    if kind == "kecamatan":
        word = rng.choice(("Kecamatan", "Kecamatan", "Kantor Camat", "Kantor Kecamatan"))
        roles += [Role(f"Kasi {long}", 2, (f"Kepala Seksi {long}", f"Kasi {short}")) for long, short in rng.sample(SECTIONS, 2)]
        if rng.random() < 0.4:
            roles = [r for r in roles if not r.head.startswith("Kasi ")] + [Role("Kepala Seksi", 2, ("Kasi",))]
        made = Office(kind, over + [f"{word} {district}".upper()], gov, f"{word} {district}", (), None, place,
                      f"Camat {district}", "CMT-" + district.upper().replace(" ", "")[:4])
    elif kind in ("dinas", "badan"):
        name, code = rng.choice(SERVICES if kind == "dinas" else AGENCIES)
        made = Office(kind, over + [name.upper()], gov, name, (), None, place,
                      f"Kepala {name}" if rng.random() < 0.5 else ("Kepala Dinas" if kind == "dinas" else "Kepala Badan"), code)
    elif kind == "setda":
        name, code = rng.choice(BUREAUS)
        roles = [r if r.head != "Bupati" else Role(place.head, 4) for r in roles]
        made = Office(kind, over + ["SEKRETARIAT DAERAH", name.upper()], gov, "Sekretariat Daerah", (name,), name, place,
                      rng.choice(("Sekretaris Daerah", f"Kepala {name}")), "SETDA-" + code)
    elif kind == "kelurahan":
        name = village(rng)
        made = Office(kind, over + [f"KECAMATAN {district.upper()}", f"KELURAHAN {name.upper()}"], gov, f"Kelurahan {name}",
                      (f"Kecamatan {district}",), None, place, f"Lurah {name}", "KEL-" + name[:4].upper())
    elif kind == "desa":
        name = village(rng)
        made = Office(kind, over + [f"KECAMATAN {district.upper()}", f"DESA {name.upper()}"], gov, f"Desa {name}",
                      (f"Kecamatan {district}",), None, place, f"Kepala Desa {name}", "DS-" + name[:4].upper())
    elif kind == "puskesmas":
        made = Office(kind, over + ["DINAS KESEHATAN", f"UPTD PUSKESMAS {district.upper()}"], gov, f"UPTD Puskesmas {district}",
                      ("Dinas Kesehatan",), None, place, f"Kepala UPTD Puskesmas {district}", "PKM")
    elif kind == "uptd":
        what, code = rng.choice((("Pengelolaan Sampah", "UPTD-PS"), ("Pasar", "UPTD-PSR"), ("Balai Benih", "UPTD-BB"), ("Pengujian Kendaraan", "UPTD-PKB")))
        made = Office(kind, over + [f"UPTD {what.upper()} WILAYAH {district.upper()}"], gov, f"UPTD {what} Wilayah {district}", (), None,
                      place, "Kepala UPTD", code)
    elif kind == "pengadilan":
        court, code = rng.choice((("Pengadilan Agama", "PA"), ("Pengadilan Negeri", "PN")))
        made = Office(kind, ["MAHKAMAH AGUNG REPUBLIK INDONESIA", f"{court} {place.name}".upper()], None, f"{court} {place.name}",
                      (), None, place, f"Ketua {court} {place.name}", f"W{rng.randint(1, 28)}.{code[1]}{rng.randint(1, 9)}")
    else:
        made = Office(kind, ["KEMENTERIAN AGAMA REPUBLIK INDONESIA", f"KANTOR KEMENTERIAN AGAMA {place.full.upper()}"], None,
                      f"Kantor Kementerian Agama {place.full}", (f"Kantor Kementerian Agama",), None, place,
                      f"Kepala Kantor Kementerian Agama {place.full}", "KK")
    made.roles = roles
    made.ladder = {"setda": "bagian", "pengadilan": "kantor pengadilan", "kementerian": "kantor", "puskesmas": "puskesmas",
                   "uptd": "UPTD"}.get(kind, kind)
    if made.government and rng.random() < 0.15 and kind in ("kecamatan", "dinas", "badan"):
        made.lines = [made.lines[1], place.full.upper()]        # unit first, no `Pemerintah`
    return made
