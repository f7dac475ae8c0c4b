"""A sound SOP in parts, for the proofs of the rules: `sound` makes one, `text` writes it, `line_of` finds a line."""
PLACES = [("KABUPATEN BANYUMAS", "Wangon", "Bupati Banyumas"), ("KABUPATEN GOWA", "Bajeng", "Bupati Gowa"),
          ("KABUPATEN SLEMAN", "Godean", "Bupati Sleman"), ("KABUPATEN JEMBER", "Ambulu", "Bupati Jember")]
TITLES = ["Penanganan Surat Masuk", "Penyusunan Laporan Kinerja", "Pelayanan Surat Keterangan", "Pengelolaan Arsip Dinamis"]
NAMES = ["SEKAR WIDYANINGRUM, S.Sos., M.Si.", "BAGAS PRAMUDITO, S.STP., M.Si.", "RATIH KUSUMASTUTI, S.E., M.M."]
LAWS = ["Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan"]
GUIDE = ("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman "
         "Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan")
THINGS = ["surat", "berkas", "laporan", "dokumen"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni"]


def sound(rng):
    """The parts of an SOP without fault, by name."""
    region, district, regent = rng.choice(PLACES)
    title, thing = rng.choice(TITLES), rng.choice(THINGS)
    year, month = rng.randint(2015, 2022), rng.randrange(5)
    sex = rng.choice("12")
    times = [f"{rng.choice((5, 10, 15, 20, 25, 30))} menit" for _ in range(5)]
    t = thing
    return {
        "owner": [f"PEMERINTAH {region}", f"KECAMATAN {district.upper()}"],
        "number": [f"Nomor SOP : 065/{rng.randint(1, 99):03}/{year}"],
        "created": [f"Tanggal Pembuatan : {rng.randint(1, 28)} {MONTHS[month]} {year}"],
        "revised": ["Tanggal Revisi : -"],
        "effective": [f"Tanggal Efektif : {rng.randint(1, 28)} {MONTHS[month + 1]} {year}"],
        "approver": [f"Disahkan oleh : Camat {district}", rng.choice(NAMES), "Pembina (IV/a)",
                     f"NIP. 19{rng.randint(70, 80)}0{rng.randint(1, 9)}1{rng.randint(0, 9)} 200{rng.randint(0, 5)}03 {sex} 00{rng.randint(1, 9)}"],
        "title": [f"Nama SOP : {title}"],
        "law": ["Dasar Hukum :", "1. " + rng.choice(LAWS), "2. " + GUIDE,
                f"3. Peraturan {regent} Nomor {rng.randint(2, 80)} Tahun {year - 1} tentang Susunan Organisasi dan Tugas Kecamatan"],
        "qualifications": ["Kualifikasi Pelaksana :", "1. Memahami tata naskah dinas", "2. Mampu mengoperasikan komputer"],
        "related": ["Keterkaitan :", "1. SOP Penanganan Surat Keluar", "2. SOP Pengarsipan"],
        "equipment": ["Peralatan/Perlengkapan :", "1. Komputer", "2. Printer"],
        "warnings": ["Peringatan :", f"Apabila {t} tidak segera dicatat, maka tindak lanjutnya terlambat."],
        "records": ["Pencatatan dan Pendataan :", "1. Buku agenda", "2. Lembar disposisi"],
        "heading": [f"SOP {title}"],
        "head": ["No\tKegiatan\tPelaksana\t\t\t\tMutu Baku\t\t\tKeterangan",
                 "\t\tStaf Umum\tKepala Subbagian Umum dan Kepegawaian\tSekretaris Kecamatan\tCamat\tKelengkapan\tWaktu\tOutput\t"],
        "rows": [[str(i + 1), activity, *marks, need, times[i], out, ""] for i, (activity, marks, need, out) in enumerate([
            (f"Menerima {t} masuk", ("Mulai", "", "", ""), f"{t} masuk".capitalize(), f"{t} diterima".capitalize()),
            (f"Mencatat {t} dalam buku agenda", ("", "√", "", ""), f"{t} diterima".capitalize(), f"{t} teragenda".capitalize()),
            ("Menyusun saran tindak lanjut", ("", "", "√", ""), f"{t} teragenda".capitalize(), "Saran tindak lanjut"),
            ("Menandatangani lembar disposisi", ("", "", "", "√"), "Saran tindak lanjut", "Lembar disposisi"),
            (f"Mengarsipkan {t}", ("Selesai", "", "", ""), "Lembar disposisi", f"Arsip {t}"),
        ])],
    }


def text(parts):
    lines = []
    for name, value in parts.items():
        lines += ["\t".join(row) for row in value] if name == "rows" else value
    return "\n".join(lines) + "\n"


def line_of(parts, part, index=0):
    line = 1
    for name, value in parts.items():
        if name == part:
            return line + index
        line += len(value)
    raise KeyError(part)
