"""Words of labels and column heads, as documents vary them."""
FIELDS = {
    "number": ("Nomor SOP", "Nomor SOP", "Nomor SOP", "NOMOR SOP", "No. SOP", "No. Dokumen", "Nomor", "Nomer SOP"),
    "created": ("Tanggal Pembuatan", "Tanggal Pembuatan", "Tgl. Pembuatan", "TANGGAL PEMBUATAN", "Tgl Pembuatan", "Tanggal pembuatan", "Tgl. Dibuat"),
    "revised": ("Tanggal Revisi", "Tanggal Revisi", "Tgl. Revisi", "TANGGAL REVISI", "Tgl Revisi", "Tanggal Refisi"),
    "effective": ("Tanggal Efektif", "Tanggal Efektif", "Tgl. Efektif", "TANGGAL EFEKTIF", "Tgl Efektif", "Tanggal Evektif", "Tgl. Berlaku"),
    "approved": ("Tanggal Pengesahan", "Tanggal Pengesahan", "Tgl. Pengesahan", "TANGGAL PENGESAHAN", "Tgl Pengesahan"),
    "approver": ("Disahkan Oleh", "Disahkan oleh", "Disahkan oleh", "DISAHKAN OLEH", "Disetujui Oleh", "Pengesahan", "Ditetapkan oleh"),
    "revision": ("No. Revisi", "Revisi Ke", "NOMOR REVISI", "Revisi"),
    "title": ("Nama SOP", "Nama SOP", "Nama SOP", "NAMA SOP", "Judul SOP", "Judul"),
}
SECTIONS = {
    "legalBasis": ("Dasar Hukum", "Dasar Hukum", "DASAR HUKUM", "Dasar hukum", "Landasan Hukum"),
    "qualifications": ("Kualifikasi Pelaksana", "Kualifikasi Pelaksana", "KUALIFIKASI PELAKSANA", "Kualifikasi pelaksana", "Kualifikasi Pelaksanaan"),
    "related": ("Keterkaitan", "Keterkaitan", "KETERKAITAN", "Keterkaitan SOP", "Keterkaitan dengan SOP lain"),
    "equipment": ("Peralatan/Perlengkapan", "Peralatan / Perlengkapan", "PERALATAN/PERLENGKAPAN", "Peralatan dan Perlengkapan", "Peralatan/Kelengkapan", "Peralatan/perlengkapan"),
    "warnings": ("Peringatan", "Peringatan", "PERINGATAN", "Peringatan/Risiko"),
    "records": ("Pencatatan dan Pendataan", "Pencatatan dan Pendataan", "PENCATATAN DAN PENDATAAN", "Pencatatan dan pendataan", "Pencatatan & Pendataan", "Pencatatan/Pendataan"),
}
HEADS = {
    "no": ("No", "No", "No.", "NO", "NO."),
    "activity": ("Kegiatan", "Kegiatan", "Uraian Prosedur", "Aktivitas", "Uraian Kegiatan", "Aktifitas", "KEGIATAN", "AKTIVITAS", "Langkah Kegiatan"),
    "actors": ("Pelaksana", "Pelaksana", "PELAKSANA", "Pelaku", "Pelaksana Kegiatan"),
    "quality": ("Mutu Baku", "Mutu Baku", "MUTU BAKU", "Mutu baku", "MUTU BUKU"),
    "inputs": ("Kelengkapan", "Kelengkapan", "Persyaratan/Kelengkapan", "Persyaratan", "KELENGKAPAN", "Persyaratan/Perlengkapan", "Kelengkapan dan Peralatan"),
    "duration": ("Waktu", "Waktu", "WAKTU", "waktu", "Jangka Waktu"),
    "outputs": ("Output", "Output", "OUTPUT", "Keluaran", "Hasil"),
    "note": ("Ket", "Ket.", "KET", "Keterangan", "KETERANGAN"),
}
LEFT = ("legalBasis", "related", "warnings")
RIGHT = ("qualifications", "equipment", "records")


class Words:
    """One document's choice of labels; a document is mostly of one letter case."""

    def __init__(self, rng, say, made):
        self.rng, self.say = rng, say
        upper = rng.random() < 0.12
        pick = lambda table: {k: (rng.choice(v).upper() if upper else rng.choice(v)) for k, v in table.items()}
        self.fields, self.sections, self.heads = pick(FIELDS), pick(SECTIONS), pick(HEADS)
        self.fields |= {f"signatory {i}": role for i, (role, _, _) in enumerate(made.others)}
        if made.bare:
            self.heads["duration"] += rng.choice((" (menit)", " (Menit)", "(menit)", " dalam menit"))

    def field(self, name):
        return self.say(self.fields[name])

    def section(self, name):
        return self.say(self.sections[name])

    def head(self, name):
        return self.say(self.heads[name])
