"""Real regencies and cities with some of their districts, their province and Kemendagri code: where variants are moved to."""

PLACES = """
12.12 | Kabupaten Toba | Sumatera Utara | Balige, Laguboti, Porsea, Silaen
12.16 | Kabupaten Humbang Hasundutan | Sumatera Utara | Dolok Sanggul, Lintong Nihuta, Pollung
13.03 | Kabupaten Sijunjung | Sumatera Barat | Lubuk Tarok, Tanjung Gadang, Kamang Baru
13.06 | Kabupaten Agam | Sumatera Barat | Lubuk Basung, Tanjung Raya, Palembayan
13.07 | Kabupaten Lima Puluh Kota | Sumatera Barat | Payakumbuh, Suliki, Harau
14.01 | Kabupaten Kampar | Riau | Bangkinang, Tambang, Siak Hulu
14.04 | Kabupaten Indragiri Hilir | Riau | Tembilahan, Keritang, Mandah
15.05 | Kabupaten Muaro Jambi | Jambi | Sekernan, Kumpeh, Mestong
16.02 | Kabupaten Ogan Komering Ilir | Sumatera Selatan | Kayu Agung, Pampangan, Tulung Selapan
17.03 | Kabupaten Bengkulu Utara | Bengkulu | Napal Putih, Ketahun, Padang Jaya
18.02 | Kabupaten Lampung Tengah | Lampung | Kalirejo, Padang Ratu, Terbanggi Besar
19.01 | Kabupaten Bangka | Kepulauan Bangka Belitung | Sungailiat, Mendo Barat, Belinyu
32.05 | Kabupaten Garut | Jawa Barat | Cikajang, Samarang, Bayongbong
32.06 | Kabupaten Tasikmalaya | Jawa Barat | Singaparna, Cipatujah, Salopa
32.08 | Kabupaten Kuningan | Jawa Barat | Cilimus, Kadugede, Luragung
32.13 | Kabupaten Subang | Jawa Barat | Pagaden, Ciasem, Kalijati
33.01 | Kabupaten Cilacap | Jawa Tengah | Majenang, Kroya, Sidareja
33.03 | Kabupaten Purbalingga | Jawa Tengah | Bobotsari, Kemangkon, Rembang
33.07 | Kabupaten Wonosobo | Jawa Tengah | Kertek, Garung, Sapuran
33.14 | Kabupaten Sragen | Jawa Tengah | Gemolong, Masaran, Sambirejo
33.18 | Kabupaten Pati | Jawa Tengah | Juwana, Tayu, Winong
35.05 | Kabupaten Blitar | Jawa Timur | Wlingi, Kanigoro, Srengat
35.08 | Kabupaten Lumajang | Jawa Timur | Pasirian, Candipuro, Klakah
35.09 | Kabupaten Jember | Jawa Timur | Ambulu, Wuluhan, Tanggul
35.12 | Kabupaten Situbondo | Jawa Timur | Panarukan, Asembagus, Besuki
35.24 | Kabupaten Lamongan | Jawa Timur | Babat, Paciran, Sukodadi
36.02 | Kabupaten Lebak | Banten | Rangkasbitung, Malingping, Cipanas
51.08 | Kabupaten Buleleng | Bali | Seririt, Gerokgak, Sawan
52.03 | Kabupaten Lombok Timur | Nusa Tenggara Barat | Selong, Aikmel, Sakra
53.06 | Kabupaten Flores Timur | Nusa Tenggara Timur | Larantuka, Ile Mandiri, Tanjung Bunga
61.02 | Kabupaten Mempawah | Kalimantan Barat | Mempawah Hilir, Sungai Pinyuh, Toho
62.02 | Kabupaten Kotawaringin Timur | Kalimantan Tengah | Baamang, Cempaga, Parenggean
63.09 | Kabupaten Tabalong | Kalimantan Selatan | Tanjung, Kelua, Haruai
64.02 | Kabupaten Kutai Kartanegara | Kalimantan Timur | Tenggarong, Loa Janan, Muara Badak
71.02 | Kabupaten Minahasa | Sulawesi Utara | Tondano Barat, Kakas, Tompaso
72.05 | Kabupaten Buol | Sulawesi Tengah | Momunu, Biau, Bokat
73.02 | Kabupaten Bulukumba | Sulawesi Selatan | Gantarang, Kajang, Bonto Bahari
73.13 | Kabupaten Wajo | Sulawesi Selatan | Tempe, Sajoanging, Majauleng
74.03 | Kabupaten Muna | Sulawesi Tenggara | Katobu, Parigi, Lohia
75.01 | Kabupaten Gorontalo | Gorontalo | Limboto, Telaga, Batudaa
76.04 | Kabupaten Polewali Mandar | Sulawesi Barat | Wonomulyo, Tinambung, Campalagian
81.01 | Kabupaten Maluku Tengah | Maluku | Amahai, Tehoru, Saparua
13.71 | Kota Padang | Sumatera Barat | Padang Utara, Koto Tangah, Kuranji
14.71 | Kota Pekanbaru | Riau | Sukajadi, Bukit Raya, Senapelan
32.72 | Kota Sukabumi | Jawa Barat | Gunung Puyuh, Cikole, Warudoyong
33.73 | Kota Salatiga | Jawa Tengah | Sidorejo, Tingkir, Argomulyo
35.73 | Kota Malang | Jawa Timur | Blimbing, Klojen, Sukun
35.77 | Kota Madiun | Jawa Timur | Kartoharjo, Manguharjo, Taman
64.72 | Kota Samarinda | Kalimantan Timur | Palaran, Sungai Kunjang, Samarinda Ulu
73.71 | Kota Makassar | Sulawesi Selatan | Tamalate, Panakkukang, Biringkanaya
"""


def places():
    """(code, `Kabupaten` or `Kota`, name, province, districts) of each."""
    for line in PLACES.strip().splitlines():
        code, full, province, districts = (part.strip() for part in line.split("|"))
        kind, name = full.split(" ", 1)
        yield code, kind, name, province, [d.strip() for d in districts.split(",")]
