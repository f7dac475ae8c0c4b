"""What variants are made of besides places: invented people, offices, and regulations by number, year and title."""

MEN = """Bagus Hendra Gunawan Rudiansyah Irfandi Sugiarto Erlangga Wahyudi Marsudi Panggabean Ridwanto Hermawan Darmadi Kurniadi
Legimin Hengkiardi Regawanto Anggadinata Setiadji Yudhistira Prasetyadi Hardiyanto Legowardi Lesmarhadi Saleharjo Muslihin Alimuddin Taslimanto Halimawan Mulyadin Fachrizal Zulkarnaen Ardiansah Gumilar""".split()
WOMEN = """Anggraeni Retnowati Sulistyani Mardiana Hergiati Kusumawardani Yuliawati Legawarni Galihrestu Herlinda Ratnaningsih Megawanti Suryaningrum
Damayanti Fitriyani Rosmalinda Widyaningsih Nurmalasari Erniwati Pertiwi Lestariningsih Gayatrini""".split()
FAMILIES = """Sastradirja Salimbaran Leksanagara Mangunharja Girsangan Rantepadang Lubukraya Wiradinata Tandiarrang Kertanegara Simarmatua Batubarana
Harjosumarto Poespowidjojo Dalimuntheri Manggabarani Tambunanda Gondokusuman Reksoprodjoyo Sembiringta""".split()

SERVICES = """Perhubungan | Sosial | Kesehatan | Pendidikan | Perpustakaan dan Kearsipan | Ketahanan Pangan | Lingkungan Hidup
| Pemuda dan Olahraga | Perdagangan | Tenaga Kerja | Perikanan | Pertanian dan Perkebunan | Kependudukan dan Pencatatan Sipil
| Koperasi, Usaha Kecil dan Menengah | Pekerjaan Umum dan Penataan Ruang | Pemberdayaan Masyarakat dan Desa""".split("|")
"""What a Dinas is for."""

WARDS = ["Sidomulyo", "Karangrejo", "Sukamaju", "Tanjungsari", "Margomulyo", "Purwodadi", "Wonorejo", "Mekarsari"]
"""Names that many kelurahan bear."""

PROVINCES = """Aceh | Sumatera Utara | Sumatera Barat | Riau | Jambi | Sumatera Selatan | Bengkulu | Lampung
| Kepulauan Bangka Belitung | Kepulauan Riau | Jawa Barat | Jawa Tengah | Jawa Timur | Banten | Bali | Nusa Tenggara Barat
| Nusa Tenggara Timur | Kalimantan Barat | Kalimantan Tengah | Kalimantan Selatan | Kalimantan Timur | Kalimantan Utara
| Sulawesi Utara | Sulawesi Tengah | Sulawesi Selatan | Sulawesi Tenggara | Gorontalo | Sulawesi Barat | Maluku | Maluku Utara""".split("|")

ARCHIVE_CODES = ["045", "050", "060", "065", "067", "100", "470", "700", "800"]

REGULATIONS = {
    "Undang-Undang": [
        ("25", 2004, "Sistem Perencanaan Pembangunan Nasional"),
        ("14", 2008, "Keterbukaan Informasi Publik"),
        ("25", 2009, "Pelayanan Publik"),
        ("43", 2009, "Kearsipan"),
        ("6", 2014, "Desa"),
        ("23", 2014, "Pemerintahan Daerah"),
        ("30", 2014, "Administrasi Pemerintahan")],
    "Peraturan Pemerintah": [
        ("8", 2006, "Pelaporan Keuangan dan Kinerja Instansi Pemerintah"),
        ("60", 2008, "Sistem Pengendalian Intern Pemerintah"),
        ("71", 2010, "Standar Akuntansi Pemerintahan"),
        ("11", 2017, "Manajemen Pegawai Negeri Sipil"),
        ("12", 2017, "Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah"),
        ("17", 2018, "Kecamatan"),
        ("12", 2019, "Pengelolaan Keuangan Daerah"),
        ("13", 2019, "Laporan dan Evaluasi Penyelenggaraan Pemerintahan Daerah"),
        ("30", 2019, "Penilaian Kinerja Pegawai Negeri Sipil")],
    "Peraturan Presiden": [
        ("81", 2010, "Grand Design Reformasi Birokrasi 2010-2025"),
        ("29", 2014, "Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
        ("97", 2014, "Penyelenggaraan Pelayanan Terpadu Satu Pintu"),
        ("95", 2018, "Sistem Pemerintahan Berbasis Elektronik"),
        ("39", 2019, "Satu Data Indonesia")],
    "Peraturan Menteri Dalam Negeri": [
        ("73", 2009, "Tata Cara Pelaksanaan Evaluasi Kinerja Penyelenggaraan Pemerintahan Daerah"),
        ("4", 2010, "Pedoman Pelayanan Administrasi Terpadu Kecamatan"),
        ("52", 2011, "Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota"),
        ("20", 2018, "Pengelolaan Keuangan Desa"),
        ("90", 2019, "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah"),
        ("77", 2020, "Pedoman Teknis Pengelolaan Keuangan Daerah")],
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi": [
        ("35", 2012, "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"),
        ("15", 2014, "Pedoman Standar Pelayanan"),
        ("14", 2017, "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik"),
        ("19", 2018, "Penyusunan Peta Proses Bisnis Instansi Pemerintah"),
        ("62", 2018, "Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional"),
        ("88", 2021, "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah"),
        ("6", 2022, "Pengelolaan Kinerja Pegawai Aparatur Sipil Negara")],
}
