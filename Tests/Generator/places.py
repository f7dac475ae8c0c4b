"""Places: regencies and cities with a few of their districts, and invented village names.

Names and Kemendagri codes of regencies are public facts; the choice is ours.
"""
from dataclasses import dataclass

# province | Kabupaten or Kota | name | code | districts
TABLE = """
Aceh|Kabupaten|Aceh Besar|11.06|Ingin Jaya,Darussalam,Lhoknga,Krueng Barona Jaya
Aceh|Kabupaten|Bireuen|11.11|Peusangan,Jeumpa,Kota Juang
Sumatera Utara|Kabupaten|Deli Serdang|12.07|Lubuk Pakam,Tanjung Morawa,Galang,Percut Sei Tuan
Sumatera Utara|Kabupaten|Karo|12.06|Berastagi,Kabanjahe,Tigapanah
Sumatera Utara|Kota|Binjai|12.75|Binjai Kota,Binjai Utara,Binjai Selatan
Sumatera Barat|Kabupaten|Agam|13.06|Lubuk Basung,Tilatang Kamang,Matur,Baso
Sumatera Barat|Kabupaten|Solok|13.02|Gunung Talang,Kubung,Lembah Gumanti
Sumatera Barat|Kota|Payakumbuh|13.76|Payakumbuh Barat,Payakumbuh Timur,Lamposi Tigo Nagori
Riau|Kabupaten|Kampar|14.01|Bangkinang,Tambang,Siak Hulu
Riau|Kabupaten|Rokan Hulu|14.06|Ujung Batu,Rambah,Tambusai
Jambi|Kabupaten|Muaro Jambi|15.05|Sekernan,Jambi Luar Kota,Mestong
Jambi|Kabupaten|Kerinci|15.01|Gunung Raya,Kayu Aro,Danau Kerinci
Sumatera Selatan|Kabupaten|Ogan Ilir|16.10|Indralaya,Tanjung Raja,Pemulutan
Sumatera Selatan|Kota|Lubuk Linggau|16.73|Lubuk Linggau Timur I,Lubuk Linggau Barat I
Bengkulu|Kabupaten|Rejang Lebong|17.02|Curup,Selupu Rejang,Bermani Ulu
Lampung|Kabupaten|Pringsewu|18.10|Gading Rejo,Sukoharjo,Pagelaran
Lampung|Kabupaten|Tanggamus|18.06|Kota Agung,Talang Padang,Wonosobo
Lampung|Kota|Metro|18.72|Metro Pusat,Metro Timur,Metro Barat
Kepulauan Bangka Belitung|Kabupaten|Bangka Tengah|19.04|Koba,Pangkalan Baru,Sungai Selan
Kepulauan Riau|Kabupaten|Bintan|21.01|Gunung Kijang,Teluk Bintan,Bintan Timur
Kepulauan Riau|Kota|Tanjung Pinang|21.72|Bukit Bestari,Tanjung Pinang Timur
Jawa Barat|Kabupaten|Sumedang|32.11|Jatinangor,Tanjungsari,Situraja,Cimalaka
Jawa Barat|Kabupaten|Garut|32.05|Tarogong Kidul,Karangpawitan,Cikajang,Leles
Jawa Barat|Kabupaten|Kuningan|32.08|Cigugur,Jalaksana,Kadugede,Ciawigebang
Jawa Barat|Kabupaten|Cianjur|32.03|Pacet,Cipanas,Ciranjang,Cibeber
Jawa Barat|Kota|Cimahi|32.77|Cimahi Utara,Cimahi Tengah,Cimahi Selatan
Jawa Barat|Kota|Tasikmalaya|32.78|Cihideung,Tawang,Indihiang
Jawa Tengah|Kabupaten|Purbalingga|33.03|Kutasari,Bojongsari,Kaligondang,Bukateja
Jawa Tengah|Kabupaten|Kebumen|33.05|Gombong,Karanganyar,Prembun,Ambal
Jawa Tengah|Kabupaten|Magelang|33.08|Muntilan,Mungkid,Salam,Pakis
Jawa Tengah|Kabupaten|Wonogiri|33.12|Jatisrono,Baturetno,Purwantoro,Slogohimo
Jawa Tengah|Kabupaten|Blora|33.16|Cepu,Randublatung,Ngawen,Kunduran
Jawa Tengah|Kabupaten|Demak|33.21|Mranggen,Sayung,Karangawen,Bonang
Jawa Tengah|Kabupaten|Temanggung|33.23|Parakan,Ngadirejo,Kranggan,Kandangan
Jawa Tengah|Kota|Salatiga|33.73|Sidorejo,Tingkir,Argomulyo
Jawa Tengah|Kota|Pekalongan|33.75|Pekalongan Barat,Pekalongan Timur
DI Yogyakarta|Kabupaten|Bantul|34.02|Kasihan,Sewon,Banguntapan,Imogiri
DI Yogyakarta|Kabupaten|Sleman|34.04|Depok,Ngaglik,Mlati,Godean
Jawa Timur|Kabupaten|Ponorogo|35.02|Babadan,Jetis,Sampung,Slahung
Jawa Timur|Kabupaten|Tulungagung|35.04|Kedungwaru,Boyolangu,Ngunut,Kauman
Jawa Timur|Kabupaten|Lumajang|35.08|Candipuro,Pasirian,Tempeh,Senduro
Jawa Timur|Kabupaten|Bojonegoro|35.22|Kalitidu,Dander,Sumberrejo,Baureno
Jawa Timur|Kabupaten|Gresik|35.25|Manyar,Kebomas,Driyorejo,Sidayu
Jawa Timur|Kabupaten|Sumenep|35.29|Kalianget,Ambunten,Saronggi,Gapura
Jawa Timur|Kota|Blitar|35.72|Sananwetan,Kepanjenkidul,Sukorejo
Jawa Timur|Kota|Batu|35.79|Bumiaji,Junrejo
Banten|Kabupaten|Pandeglang|36.01|Labuan,Menes,Cadasari,Munjul
Banten|Kota|Serang|36.73|Cipocok Jaya,Taktakan,Curug
Bali|Kabupaten|Tabanan|51.02|Kediri,Marga,Baturiti,Penebel
Bali|Kabupaten|Gianyar|51.04|Ubud,Sukawati,Tegallalang,Payangan
Nusa Tenggara Barat|Kabupaten|Lombok Barat|52.01|Gerung,Narmada,Labuapi,Sekotong
Nusa Tenggara Barat|Kabupaten|Dompu|52.05|Woja,Hu'u,Pekat
Nusa Tenggara Timur|Kabupaten|Kupang|53.01|Kupang Tengah,Amarasi,Fatuleu
Nusa Tenggara Timur|Kabupaten|Ngada|53.09|Aimere,Bajawa,Golewa
Kalimantan Barat|Kabupaten|Mempawah|61.02|Sungai Pinyuh,Jongkat,Toho
Kalimantan Barat|Kota|Singkawang|61.72|Singkawang Barat,Singkawang Tengah
Kalimantan Tengah|Kabupaten|Katingan|62.06|Katingan Hilir,Tewang Sangalang Garing,Pulau Malan
Kalimantan Selatan|Kabupaten|Tapin|63.05|Binuang,Tapin Utara,Bungur
Kalimantan Selatan|Kabupaten|Tanah Laut|63.01|Pelaihari,Takisung,Bati Bati
Kalimantan Selatan|Kota|Banjarbaru|63.72|Cempaka,Landasan Ulin,Liang Anggang
Kalimantan Timur|Kabupaten|Kutai Barat|64.07|Melak,Barong Tongkok,Linggang Bigung
Kalimantan Utara|Kabupaten|Bulungan|65.01|Tanjung Palas,Tanjung Selor,Sekatak
Sulawesi Utara|Kabupaten|Minahasa|71.02|Tondano Barat,Kakas,Langowan Timur
Sulawesi Utara|Kota|Bitung|71.72|Aertembaga,Girian,Matuari
Sulawesi Tengah|Kabupaten|Sigi|72.10|Sigi Biromaru,Dolo,Marawola
Sulawesi Selatan|Kabupaten|Maros|73.09|Turikale,Mandai,Bantimurung,Lau
Sulawesi Selatan|Kabupaten|Bone|73.08|Tanete Riattang,Barebbo,Ajangale
Sulawesi Selatan|Kabupaten|Wajo|73.13|Tempe,Belawa,Sabbangparu
Sulawesi Selatan|Kota|Parepare|73.72|Bacukiki,Ujung,Soreang
Sulawesi Tenggara|Kabupaten|Konawe|74.02|Unaaha,Wawotobi,Sampara
Gorontalo|Kabupaten|Gorontalo|75.01|Limboto,Telaga,Tibawa
Sulawesi Barat|Kabupaten|Polewali Mandar|76.04|Wonomulyo,Campalagian,Tinambung
Maluku|Kabupaten|Maluku Tengah|81.01|Amahai,Kota Masohi,Saparua
Maluku Utara|Kota|Tidore Kepulauan|82.72|Tidore Selatan,Oba Utara
Papua|Kabupaten|Jayapura|91.03|Sentani,Nimboran,Depapre
Papua Barat|Kabupaten|Manokwari|92.02|Warmare,Prafi,Manokwari Barat
"""

VILLAGE_HEADS = ("Suka", "Karang", "Sido", "Tanjung", "Sumber", "Marga", "Wono", "Ratna", "Mekar", "Rejo", "Banjar", "Cipta")
VILLAGE_TAILS = ("makmur", "mulya", "jaya", "sari", "harja", "agung", "rahayu", "asri", "mukti", "lestari")


@dataclass(frozen=True)
class Place:
    province: str
    kind: str          # "Kabupaten" or "Kota"
    name: str
    code: str
    districts: tuple

    @property
    def full(self):
        return f"{self.kind} {self.name}"

    @property
    def head(self):
        return "Bupati" if self.kind == "Kabupaten" else "Wali Kota"


PLACES = tuple(
    Place(p, k, n, c, tuple(d.split(",")))
    for p, k, n, c, d in (line.split("|") for line in TABLE.strip().splitlines())
)


def village(rng):
    """An invented village name, such as `Sidomukti`."""
    return rng.choice(VILLAGE_HEADS) + rng.choice(VILLAGE_TAILS)
