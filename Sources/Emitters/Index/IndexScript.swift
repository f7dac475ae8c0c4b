/// How the index looks, and how it is searched.
enum IndexScript {
  static let style: StaticString = """
    :root{color-scheme:light}
    body{margin:1.5rem;font:15px/1.45 Arial,Liberation Sans,Arimo,Helvetica,sans-serif;color:#1a1a1a;background:#fff}
    h1{font-size:1.5rem;margin:0 0 .75rem}
    .cari{position:sticky;top:0;background:#fff;padding:.5rem 0;margin:0;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
    #cari{font:inherit;padding:.4rem .6rem;flex:1 1 18rem;max-width:32rem;border:1px solid #767676;border-radius:.3rem}
    #mutu{display:flex;flex-wrap:wrap;gap:.4rem}
    button{font:inherit;padding:.3rem .7rem;border:1px solid #767676;border-radius:1rem;background:#fff;color:inherit;cursor:pointer}
    button[aria-pressed=true]{background:#1a1a1a;color:#fff}
    #jumlah{color:#555}
    table{border-collapse:collapse;width:100%}
    th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid #ddd}
    th{border-bottom:2px solid #1a1a1a}
    td:nth-child(2){min-width:16rem}
    .mutu{white-space:nowrap;padding:.1rem .5rem;border-radius:.3rem;border:1px solid}
    .siap .mutu{background:#e3f3e6;color:#14532d}
    .periksa .mutu{background:#fdf3d8;color:#6b4300}
    .ulang .mutu,.gagal .mutu{background:#fbe3e1;color:#7f1d1d}
    .bukan .mutu{background:#eee;color:#444}
    .asal,.tiada{color:#666;font-size:.85rem;overflow-wrap:anywhere}
    .berkas a{display:inline-block;margin:0 .5rem .2rem 0;white-space:nowrap}
    ul{margin:.3rem 0 0;padding-left:1.1rem;max-width:34rem}
    li{overflow-wrap:anywhere}
    li.error{color:#7f1d1d}
    summary{cursor:pointer;white-space:nowrap}
    @media print{.cari{display:none}}

    """

  /// Free of `<` and `&`, so that the page is well-formed as XML too.
  static let script: StaticString = """
    (function () {
      var box = document.getElementById('cari');
      var rows = Array.prototype.slice.call(document.getElementById('daftar').rows);
      var buttons = Array.prototype.slice.call(document.querySelectorAll('#mutu button'));
      var texts = rows.map(function (row) { return row.textContent.toLowerCase().replace(/\\s+/g, ' '); });
      function show() {
        var words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
        var grades = buttons.filter(function (b) { return b.getAttribute('aria-pressed') === 'true'; })
          .map(function (b) { return b.value; });
        var count = 0;
        rows.forEach(function (row, index) {
          var fits = words.every(function (word) { return texts[index].indexOf(word) !== -1; });
          if (grades.length !== 0) { fits = grades.indexOf(row.className) === -1 ? false : fits; }
          row.hidden = !fits;
          if (fits) { count += 1; }
        });
        document.getElementById('jumlah').textContent = count + ' SOP';
        document.getElementById('kosong').hidden = count !== 0;
      }
      var asked = /^#cari=(.*)$/.exec(location.hash);
      if (asked) {
        try { box.value = decodeURIComponent(asked[1]); } catch (error) { box.value = asked[1]; }
      }
      box.addEventListener('input', show);
      buttons.forEach(function (button) {
        button.addEventListener('click', function () {
          button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
          show();
        });
      });
      show();
    })();

    """

  /// SHA-256 of ``script`` in Base64: the page allows this script and no other.
  static let digest = "uPSBjx2gAzRAQdeNx+ia7YEO7pjevuJ26t/JM01k0uM="
}
