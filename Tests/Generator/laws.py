"""Regulations that procedures cite, and the ways of writing them."""
from split import part

PAN = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
DAGRI = "Peraturan Menteri Dalam Negeri"
# type, number, year, title
NATIONAL = (
    ("Undang-Undang", "25", 2009, "Pelayanan Publik"),
    ("Undang-Undang", "23", 2014, "Pemerintahan Daerah"),
    ("Undang-Undang", "43", 2009, "Kearsipan"),
    ("Undang-Undang", "14", 2008, "Keterbukaan Informasi Publik"),
    ("Undang-Undang", "30", 2014, "Administrasi Pemerintahan"),
    ("Undang-Undang", "6", 2014, "Desa"),
    ("Undang-Undang", "20", 2023, "Aparatur Sipil Negara"),
    ("Undang-Undang", "1", 2004, "Perbendaharaan Negara"),
    ("Undang-Undang", "17", 2003, "Keuangan Negara"),
    ("Peraturan Pemerintah", "17", 2018, "Kecamatan"),
    ("Peraturan Pemerintah", "18", 2016, "Perangkat Daerah"),
    ("Peraturan Pemerintah", "94", 2021, "Disiplin Pegawai Negeri Sipil"),
    ("Peraturan Pemerintah", "11", 2017, "Manajemen Pegawai Negeri Sipil"),
    ("Peraturan Pemerintah", "71", 2010, "Standar Akuntansi Pemerintahan"),
    ("Peraturan Pemerintah", "60", 2008, "Sistem Pengendalian Intern Pemerintah"),
    ("Peraturan Presiden", "95", 2018, "Sistem Pemerintahan Berbasis Elektronik"),
    ("Peraturan Presiden", "16", 2018, "Pengadaan Barang/Jasa Pemerintah"),
    ("Peraturan Presiden", "39", 2019, "Satu Data Indonesia"),
    (PAN, "35", 2012, "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"),
    (PAN, "15", 2014, "Pedoman Standar Pelayanan"),
    (PAN, "14", 2017, "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik"),
    (PAN, "6", 2022, "Pengelolaan Kinerja Pegawai Aparatur Sipil Negara"),
    (PAN, "62", 2018, "Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional"),
    (DAGRI, "1", 2023, "Tata Naskah Dinas di Lingkungan Pemerintah Daerah"),
    (DAGRI, "52", 2011, "Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota"),
    (DAGRI, "77", 2020, "Pedoman Teknis Pengelolaan Keuangan Daerah"),
    (DAGRI, "4", 2010, "Pedoman Pelayanan Administrasi Terpadu Kecamatan"),
    ("Peraturan Menteri Keuangan", "190/PMK.05/2012", 2012,
     "Tata Cara Pembayaran dalam rangka Pelaksanaan Anggaran Pendapatan dan Belanja Negara"),
    ("Peraturan Menteri Kesehatan", "43", 2019, "Pusat Kesehatan Masyarakat"),
    ("Peraturan Menteri Dalam Negeri", "20", 2018, "Pengelolaan Keuangan Desa"),
)
REGIONAL = (
    ("Peraturan Daerah {place}", "Pembentukan dan Susunan Perangkat Daerah"),
    ("Peraturan {head} {name}", "Kedudukan, Susunan Organisasi, Tugas dan Fungsi serta Tata Kerja {unit}"),
    ("Peraturan {head} {name}", "Pedoman Penyusunan Standar Operasional Prosedur"),
    ("Peraturan Daerah {place}", "Penyelenggaraan Pelayanan Publik"),
    ("Keputusan {head} {name}", "Standar Pelayanan pada {unit}"),
    ("Peraturan {head} {name}", "Tata Naskah Dinas"),
)
SHORT = {"Undang-Undang": ("UU", "Undang - Undang", "Undang-undang"), "Peraturan Pemerintah": ("PP",), "Peraturan Presiden": ("Perpres",),
         PAN: ("Permenpan RB", "PermenPAN-RB", "Permenpan dan RB"), DAGRI: ("Permendagri",),
         "Peraturan Menteri Keuangan": ("PMK",), "Peraturan Menteri Kesehatan": ("Permenkes",)}


def cite(rng, law, plain=False):
    """One citation as a document prints it, with its truth."""
    kind, number, year, title = law
    written = kind
    own_year = "/" in number
    if not plain:
        if rng.random() < 0.25 and kind in SHORT:
            written = rng.choice(SHORT[kind])
        elif rng.random() < 0.15 and kind.startswith(("Undang", "Peraturan Pemerintah", "Peraturan Menteri")):
            written += " Republik Indonesia"
    word = "Nomor" if plain else rng.choice(("Nomor", "Nomor", "Nomor", "No.", "No", "Nomor :"))
    year_word = "Tahun" if plain else rng.choice(("Tahun", "Tahun", "Tahun", "tahun"))
    about = "tentang" if plain else rng.choice(("tentang", "tentang", "Tentang", "tentang", "ttg"))
    text = f"{written} {word} {number} {about} {title}" if own_year else f"{written} {word} {number} {year_word} {year} {about} {title}"
    return {"text": text, "type": kind, "number": number, "year": year, "title": title}


def basis(rng, office, split, count, year):
    """`count` citations fit for `office`, none younger than `year`, high to low."""
    known = [law for law in part(NATIONAL, split) if law[2] <= year]
    laws = sorted(rng.sample(known, min(count, len(known))), key=NATIONAL.index)
    if office.government and count > 1:
        kind, title = rng.choice(part(REGIONAL, split))
        p = office.region
        kind = kind.format(place=p.full, head=p.head, name=p.name)
        number = str(rng.randint(1, 140))
        laws[-1] = (kind, number, rng.randint(2009, year), title.format(unit=office.unit))
    return [cite(rng, law) for law in laws]
