"""What a source map may call label or markup: an own list of words, and a grammar of marks."""

import html
import re

WORDS = frozenset("""
nomor nomer no nmr tgi sop sp spo pos pob prosedur protap dokumen dok kode tanggal tgl tl pembuatan dibuat penyusunan disusun terbit
penerbitan revisi rev refisi ke ditinjau kembali tinjau ulang perubahan peninjauan efektif efektip evektif berlaku mulai diberlakukan
pengesahan disahkan sahkan mengesahkan ditetapkan penetapan menetapkan disetujui menyetujui diperiksa memeriksa diketahui mengetahui
oleh nama judul satker satuan kerja unit dasar hukum landasan referensi kualifikasi kualifikasi pelaksana pelaksanaan pelaksanan
personil pendidikan keterkaitan terkait kaitan dengan lain lainnya peralatan perlengkapan kelengkapan alat bahan peringatan risiko
pencatatan pendataan dan atau yang the of
standar standard standart operasional operating prosedure procedure administrasi pemerintahan uraian kegiatan aktivitas aktifitas
aktivitas/kegiatan tahapan langkah urutan pelaku pemegang jabatan penanggung jawab mutu baku buku persyaratan syarat persyt klkp
input masukan waktu jangka durasi lama penyelesaian output autput keluaran hasil ket keterangan catatan biaya berkas pemohon bagian
nip ni pppk nipppk nrp niap pangkat golongan gol ruang gelar tanda tangan ttd stempel cap
halaman hal hlm page dari lembar tahun bulan
menit jam hari detik minggu mnt
bagan alir alur diagram flowchart flow chart identitas simbol
kolom baris n o pada
number date created creation issue issued revised revision effective approved by authorized title name document procedure legal basis
qualification qualifications related tools equipment supplies warning warnings records recording documentation prepared reviewed
checked activity activities actor actors performer executor quality requirement requirements time duration remark remarks description
""".split())
"""Field labels, column heads, page words: folded. Numbers stand in labels only beside page words and as column numbers."""

CANONICAL_KEYS = frozenset("""
schemaversion source path sha256 format encoding part index count identity institution government unit subunit regioncode number
revision title dates created revised effective approved approver signatories role person id position name degrees rank grade nip
legalbasis text type year qualifications related target equipment warnings records sections heading items procedure terminators
actors steps no activity kind performers actor confidence basis alternatives outsiders inputs duration iso minutes outputs note extra
next to when label signature quality claimed least mean repairs from rule evidence span offset length line column unclaimed
diagnostics severity cause message nomor sop judul null true false
""".split())


def distance(one, other, limit):
    """The edit distance of two words, or limit + 1 where it is larger."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


def is_label_word(word, words):
    """Whether a folded word is a label word, a damaged one, or several of them glued together."""
    if word in words:
        return True
    allowed = 0 if len(word) < 4 else 1 if len(word) < 7 else 2
    if allowed and any(len(w) > 3 and distance(word, w, allowed) <= allowed for w in words):
        return True
    reach = [True] + [False] * len(word)
    for end in range(2, len(word) + 1):
        reach[end] = any(reach[start] and word[start:end] in words for start in range(0, end - 1))
    return reach[-1] and len(word) > 3


def label_fault(text, line, extra_words=frozenset(), together=""):
    """What in a label's bytes is no label, or None.

    `line` is the whole line it stands in, `together` the label with the labels next to it, no value between.
    """
    words = WORDS | extra_words
    text = html.unescape(text)
    folded = text.casefold()
    found = re.findall(r"[^\W\d_]+", folded)
    digits = re.findall(r"\d+", folded)
    mixed = [w for w in re.findall(r"[^\W_]*\d[^\W_]*", folded) if not w.isdigit()]
    if digits and not (mixed or re.search(r"halaman|lembar|page|\bha?l[am]?\b", line.casefold())
                       or (not re.search(r"[^\W\d_]", line) and all(len(d) < 3 for d in digits))):
        return f"digits {digits}"
    repaired = [re.sub(r"\d", lambda d: "olzeasbtbg"[int(d[0])], w) for w in mixed]
    if mixed:
        found = re.findall(r"[^\W\d_]+", re.sub(r"[^\W_]*\d[^\W_]*", " ", folded)) + repaired
    cut = {w for w in found if any(mark + w in folded or w + mark in folded for mark in "\ufffd\x00")}
    strange = [w for w in found if not is_label_word(w, words) and not (w in cut and any(w in known for known in words))]
    if strange and any(is_label_word(re.sub(r"[\W\d_]", "", t.casefold()), words) for t in (text, html.unescape(together))):
        return None  # a label word with something foreign inside
    return f"words {strange}" if strange else None


ELEMENTS = frozenset("""
html head body title meta link div span p br hr table thead tbody tfoot tr td th caption col colgroup ul ol li dl dt dd b i u s
strong em small big sub sup font center a img h1 h2 h3 h4 h5 h6 pre code blockquote section article header footer main nav aside
figure figcaption mark del ins strike tt label form input button select option textarea abbr address cite q kbd var samp svg
script style noscript iframe details summary o:p
""".split())

CODE = re.compile(r"<(style|script)\b[^>]*>[^<\x00]*(?:<(?!/)[^<\x00]*)*</\1\s*>", re.I)
"""A style sheet or script with all that it holds."""
PICTURE = re.compile(r"!\[[\x00\s]*\](?:\([^)\x00]*\)|\[[^]\x00]*\])|^\[[^]\x00]*\]: <data:[^>\x00]*>", re.M)
"""A picture of Markdown, what stands for it masked."""
CONTENT = "\x00"  # stands in the masked text for bytes of other roles
HIDDEN = re.compile(r"""(?<![\w-])(title|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)""", re.I)
TAG = re.compile(r"""</?([A-Za-z][A-Za-z0-9:]*)((?:\s|/|\x00)(?:[^<>"']|"[^"]*"|'[^']*')*|(?:\s|/|\x00)[^<>]*)?>""")
FREE = re.compile(
    r"<!--|-->|<!\[CDATA\[|\]\]>|<!doctype[^>]*>|<\?xml[^>]*\?>"
    r"|&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|\#0*(?:160|32|9|10|13)|\#x0*(?:a0|20|9|a|d));?"
    r"|(?<![^\W_])\(?(?:(?:\d{1,3}\.)+\d{0,3}|\d{1,3}|[a-z](?=[.)])|[ivxl]{1,6}(?=[.)]))[.)]*(?![^\W_])"
    r"|(?<![^\W_])[ovø§](?![^\W_])", re.I)


def markup_fault(masked):
    """What in a text, whose other roles are masked as NUL, is no markup, or None."""
    def tag(match):
        attributes = match[2] or ""
        if match[1].casefold() not in ELEMENTS:
            return match[0]
        for name, value in HIDDEN.findall(attributes):
            if re.search(r"[^\W_]", value.replace(CONTENT, " ")):
                return match[0]
        return " "

    masked = PICTURE.sub(" ", CODE.sub(" ", masked))
    rest = FREE.sub(" ", TAG.sub(tag, masked)).replace(CONTENT, " ")
    strange = re.findall(r"\S*[^\W_]\S*", rest)
    return f"{strange[:5]}" if strange else None
