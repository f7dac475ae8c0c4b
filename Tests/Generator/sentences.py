"""Sentences of activities, decisions and handovers. Slots: {thing} {paper} {need} {to} {back} {no} {yes}."""

# (levels that do it, sentence); the phase is the key
ACTIVITIES = {
    "open": (
        ("10", "Menerima {thing} dari bagian penerima"), ("1", "Menerima dan mencatat {thing} pada buku register"),
        ("43", "Memberikan arahan awal tentang penanganan {thing}"), ("1", "Mengagendakan {thing}"),
        ("0", "Mengajukan {thing} beserta kelengkapannya"), ("2", "Mengidentifikasi kebutuhan terkait {thing}"),
        ("1", "Menghimpun {thing} yang masuk pada hari berjalan"), ("10", "Menyerahkan {thing} melalui loket"),
        ("2", "Merencanakan jadwal penanganan {thing}"), ("1", "Mengecek keberadaan {thing} melalui aplikasi"),
        ("43", "Mencermati {thing} dan menentukan prioritas penanganan"), ("1", "Membukukan {thing} sesuai tanggal terima"),
    ),
    "prepare": (
        ("1", "Menyiapkan {need} yang dibutuhkan"), ("12", "Mengumpulkan {need} dari unit terkait"), ("1", "Merekapitulasi {thing} per bulan"),
        ("12", "Mengolah {thing} menjadi bahan {paper}"), ("1", "Menginput {thing} ke dalam aplikasi"), ("1", "Menggandakan {need} sesuai jumlah kebutuhan"),
        ("2", "Mengklasifikasikan {thing} menurut jenisnya"), ("1", "Melengkapi {need} yang masih kurang"), ("2", "Menjabarkan arahan pimpinan ke dalam rencana kerja"),
        ("12", "Mengonfirmasi {thing} kepada pihak terkait"), ("1", "Mengelompokkan {need} per kegiatan"), ("2", "Membagi tugas penyelesaian {thing}"),
        ("0", "Melengkapi {need} yang diminta petugas"), ("0", "Menunggu panggilan dari petugas"), ("0", "Mengisi formulir yang disediakan"),
        ("1", "Melakukan pendataan {thing}"), ("1", "Memfotokopi {need} rangkap tiga"), ("2", "Melaksanakan koordinasi internal mengenai {thing}"),
    ),
    "draft": (
        ("12", "Menyusun draf {paper}"), ("12", "Membuat konsep {paper} berdasarkan {need}"), ("1", "Mengetik {paper}"),
        ("12", "Menyiapkan konsep {paper}"), ("2", "Merumuskan {paper} sesuai ketentuan yang berlaku"), ("1", "Mengonsep {paper} untuk bahan pimpinan"),
        ("12", "Membuat {paper} rangkap dua"), ("1", "Menuangkan hasil pengolahan ke dalam {paper}"), ("12", "Merancang {paper}"),
        ("12", "Menulis {paper} dengan lengkap dan jelas"), ("2", "Menyempurnakan rumusan {paper}"), ("12", "Menyelesaikan penulisan {paper}"),
    ),
    "review": (
        ("32", "Memeriksa kelengkapan {thing}"), ("32", "Mengoreksi draf {paper}"), ("32", "Meneliti kebenaran {paper}"),
        ("32", "Memverifikasi {thing}"), ("43", "Menelaah konsep {paper}"), ("2", "Memvalidasi isi {paper}"),
        ("32", "Memeriksa dan memaraf {paper}"), ("3", "Mencermati {paper} sebelum diajukan"), ("32", "Menilai kelayakan {thing}"),
        ("43", "Mengevaluasi {paper}"), ("32", "Mencocokkan {paper} dengan {need}"), ("32", "Menguji kesesuaian {paper} dengan aturan"),
    ),
    "approve": (
        ("4", "Menandatangani {paper}"), ("4", "Menyetujui {paper}"), ("4", "Mengesahkan {paper}"), ("4", "Menetapkan {paper}"),
        ("43", "Memberikan persetujuan atas {paper}"), ("4", "Membubuhkan tanda tangan pada {paper}"),
        ("4", "Memutuskan tindak lanjut atas {thing}"), ("4", "Mendisposisi {thing}"), ("43", "Membubuhkan tanda persetujuan di atas {paper}"),
    ),
    "close": (
        ("1", "Mengarsipkan {paper}"), ("1", "Mendistribusikan {paper} ke unit terkait"), ("1", "Menyimpan {paper} ke dalam filing kabinet"),
        ("1", "Mendokumentasikan {paper}"), ("12", "Melaporkan hasil penanganan {thing}"), ("1", "Mengirimkan {paper} kepada instansi terkait"),
        ("1", "Menggandakan dan membagikan {paper}"), ("1", "Memberi nomor dan cap pada {paper}"), ("0", "Menerima {paper} dan menandatangani tanda terima"),
        ("0", "Mengambil {paper} di loket pelayanan"), ("0", "Memperoleh pemberitahuan tentang {paper}"), ("0", "Memberikan penilaian atas layanan yang diterima"),
        ("2", "Memantau pelaksanaan tindak lanjut {paper}"), ("1", "Menata berkas {paper} menurut urutan nomor"), ("1", "Menerbitkan {paper} bagi yang berkepentingan"),
    ),
}

# whole sentences whose receiver does the next step
ORDERS = (
    ("43", "Memerintahkan {to} untuk menyiapkan {paper}"), ("32", "Menugaskan {to} menyusun {paper}"),
    ("12", "Mengajukan {paper} kepada {to} untuk ditandatangani"), ("12", "Menyampaikan {paper} kepada {to}"),
    ("432", "Mendisposisikan {thing} kepada {to}"), ("1", "Meneruskan {thing} kepada {to}"),
    ("10", "Menyerahkan {need} kepada {to}"), ("43", "Menginstruksikan {to} agar menindaklanjuti {thing}"), ("21", "Menaikkan {paper} ke {to} untuk diparaf"),
    ("21", "Meminta persetujuan {to} atas {paper}"), ("12", "Menghadapkan {paper} kepada {to}"), ("21", "Meminta paraf {to} pada {paper}"),
    ("43", "Menunjuk {to} untuk menangani {thing}"), ("21", "Memohon tanda tangan {to} pada {paper}"), ("432", "Meminta {to} melengkapi {need}"),
)

# what only the one who drafted the paper does after somebody else examined it
MENDINGS = (
    "Memperbaiki {paper} sesuai hasil koreksi", "Menyempurnakan {paper} berdasarkan masukan", "Merevisi {paper} sesuai catatan pemeriksa",
    "Membetulkan {paper} yang dikoreksi", "Melakukan perbaikan {paper} sesuai arahan", "Menindaklanjuti koreksi atas {paper}",
)

# outputs and notes that name who did it
OUTPUTS = (
    "{Paper} yang telah disetujui {who}", "{Paper} yang diparaf {who}", "{Paper} yang telah diperiksa oleh {who}",
    "Persetujuan {who} atas {paper}", "{Paper} disetujui {who}", "Disposisi {who}",
)
DOERS = ("Dilaksanakan oleh {who}", "Oleh {who}", "Pelaksana: {who}", "Dikerjakan {who}", "Penanggung jawab: {who}", "Dilakukan oleh {who}")

# other ways to put the one who acts before the activity, or in brackets behind it
SUBJECTS_PUT = ("{Who}: {activity}", "{Who} - {activity}", "Oleh {who}, {activity}", "{Who} bertugas {activity}", "{Who} ({activity})", "{Who} wajib {activity}")
BRACKETS = ("{Activity} ({who})", "{Activity} - {who}", "{Activity} [{who}]")

# sentences that name an office which neither does this step nor, for that reason, the next
TRAPS = (
    ("432", "Mengundang {other} untuk membahas {paper}"), ("123", "Mendampingi {other} dalam penyelesaian {thing}"), ("1", "Menunggu arahan {other} atas {paper}"),
    ("123", "Mengingatkan {other} tentang batas waktu {paper}"), ("12", "Menjadwalkan pertemuan {other} dengan pihak terkait"), ("43", "Memantau kinerja {other} dalam menangani {thing}"),
)

# clauses behind an activity; the receiver does the next step
HANDOVERS = (
    " dan menyerahkannya kepada {to}", " kemudian diteruskan kepada {to}", ", selanjutnya disampaikan kepada {to}",
    " dan meneruskan kepada {to} untuk diproses", " lalu menyerahkan hasilnya ke {to}", " serta mengajukannya kepada {to}",
    " untuk diserahkan kepada {to}", " dan menyampaikan hasilnya kepada {to}", ", setelah itu melimpahkannya kepada {to}",
)

# (how the way back is told, sentence); `role`: latest step of {back}; `redo`: step that drafted {paper}; `number`: {no}
DECISIONS = (
    ("role", ". Jika lengkap, diproses lebih lanjut; jika tidak lengkap, dikembalikan kepada {back}"),
    ("role", ". Apabila setuju diteruskan kepada {to}, apabila tidak setuju dikembalikan kepada {back} untuk diperbaiki"),
    ("redo", ". Bila sudah sesuai maka dilanjutkan, bila belum sesuai {paper} diperbaiki kembali"),
    ("redo", ", jika disetujui maka diproses lebih lanjut. Jika tidak, {paper} disusun kembali"),
    ("number", ". Jika ya lanjut ke langkah {yes}, jika tidak kembali ke langkah {no}"),
    ("role", ". Jika memenuhi syarat diserahkan kepada {to}. Jika tidak memenuhi syarat dikembalikan ke {back}"),
    ("number", ". Apabila benar dilanjutkan ke nomor {yes}; apabila salah kembali ke nomor {no}"),
    ("role", ". Jika ada kesalahan dikembalikan kepada {back}, jika tidak ada kesalahan diteruskan kepada {to}"),
    ("role", ". Kalau sudah benar disampaikan kepada {to}, kalau masih salah dikembalikan lagi kepada {back}"),
    ("redo", ". Apabila terdapat kekurangan maka {paper} direvisi; apabila tidak maka proses dilanjutkan"),
    ("number", ". Bila ditolak kembali ke langkah {no}, bila diterima lanjut ke langkah {yes}"),
    ("role", ". Dalam hal berkas sesuai, diserahkan kepada {to}; dalam hal tidak sesuai, dikembalikan kepada {back}"),
)

# nominal or passive activities with their actor told by `oleh`
AGENTS = (
    "Penandatanganan {paper} oleh {who}", "Pemeriksaan {paper} oleh {who}", "{Paper} diparaf oleh {who}",
    "Pengarsipan {paper} oleh {who}", "{Thing} dicatat oleh {who}", "Verifikasi {thing} oleh {who}",
    "Penggandaan {paper} oleh {who}", "{Paper} dikoreksi oleh {who}", "Penyerahan {paper} oleh {who}",
    "{Paper} ditandatangani {who}", "{Thing} ditelaah {who}", "Dilakukan pemeriksaan {paper} oleh {who}",
    "Perbaikan {paper} dilakukan oleh {who}", "{Paper} disusun oleh {who}", "Proses penelitian {thing} dilaksanakan oleh {who}",
)

WARNINGS = (
    "Jika SOP ini tidak dijalankan maka {title} menjadi terhambat", "Apabila persyaratan tidak lengkap maka permohonan tidak dapat dilayani",
    "Keterlambatan penyelesaian mengakibatkan pelayanan kepada masyarakat terganggu", "Berkas yang tidak dicatat berisiko hilang dan sulit ditelusuri",
    "Jika prosedur diabaikan, akan timbul kesalahan data dan ketidaktertiban administrasi", "Penyelesaian paling lambat 3 hari kerja sejak berkas diterima lengkap",
    "Apabila pejabat berhalangan, tugas dilaksanakan oleh pejabat yang ditunjuk", "Kesalahan pengisian data dapat menimbulkan akibat hukum",
    "Bila tidak dilaksanakan secara tertib maka target kinerja tidak tercapai",
)
QUALIFICATIONS = (
    "Memahami tata naskah dinas", "Mampu mengoperasikan komputer dan aplikasi perkantoran", "Memiliki kemampuan komunikasi yang baik",
    "Pendidikan minimal SLTA/sederajat", "Menguasai peraturan yang terkait dengan tugasnya", "Teliti, jujur dan bertanggung jawab",
    "Mengetahui alur pelayanan administrasi", "Memahami prosedur kearsipan", "Pernah mengikuti bimbingan teknis terkait",
    "S1 semua jurusan", "D3 Manajemen Informatika", "Mampu bekerja dalam tim", "Memahami tugas pokok dan fungsi jabatan",
    "Cakap mengolah dan menyajikan data", "Memiliki integritas dan disiplin tinggi",
)
EQUIPMENT = (
    "Komputer", "Printer", "ATK", "Jaringan internet", "Lemari arsip", "Mesin fotokopi", "Pemindai dokumen", "Meja dan kursi",
    "Buku register", "Lembar disposisi", "Kendaraan operasional", "Telepon/faksimile", "Kamera digital", "Proyektor", "Formulir isian",
    "Laptop", "Stempel", "Map dan ordner", "Papan pengumuman", "Kalkulator", "Flashdisk",
)
RECORDS = (
    "Dicatat dalam buku register", "Disimpan sebagai arsip elektronik dan arsip cetak", "Buku agenda", "Buku ekspedisi",
    "Dokumen disimpan pada masing-masing subbagian", "Laporan bulanan", "Kartu kendali", "Rekapitulasi tahunan", "Database aplikasi pelayanan",
    "Setiap tahapan dicatat oleh pelaksana yang bertugas", "Berita acara", "Daftar tanda terima",
)
NOTES = (
    "Dilaksanakan setiap hari kerja", "Melalui aplikasi", "Disertai bukti dukung", "Sesuai jadwal", "Arsip rangkap dua",
    "Jika pimpinan berada di tempat", "SOP Pengelolaan Arsip", "SOP Surat Keluar", "Batas waktu tanggal 5 bulan berikutnya",
)
FURTHER = (  # further sections: heading, items
    ("Tujuan", ("Sebagai acuan pelaksana dalam menjalankan tugas", "Mewujudkan pelayanan yang cepat dan tertib")),
    ("Ruang Lingkup", ("Prosedur ini berlaku untuk seluruh pelaksana pada unit kerja",)),
    ("Definisi", ("Pelaksana adalah pegawai yang diberi tugas oleh pimpinan unit",)),
    ("Jaminan Pelayanan", ("Pelayanan diberikan tanpa pungutan di luar ketentuan",)),
)
OUTSIDERS = ("Tim Teknis", "Petugas keamanan", "Narasumber", "Tim Verifikasi", "Konsultan", "Juru bayar")
