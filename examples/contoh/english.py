"""The descriptions of the fictional regency in English, by the Indonesian ones they stand beside."""

from __future__ import annotations

# A description without its English one stops the generator: the example shows both languages in full.
DESCRIPTIONS = {
    "Pagu dan realisasi per sumber dana, program, kecamatan, dan tahun.": (
        "Budget and spending by source of money, programme, subdistrict and year."
    ),
    "Hasil dan target dua belas indikator pada empat dimensi, cara menghitungnya, dan strategi yang menjawabnya.": (
        "Results and targets of twelve indicators in four dimensions, how they are worked out, and the "
        "strategies that answer them."
    ),
    "Berapa rumah tidak layak huni yang terdata, ditangani, dan tersisa, per kecamatan dan program.": (
        "How many substandard houses are recorded, handled and not yet handled, by subdistrict and programme."
    ),
    "Kode, nama, dan letak kecamatan.": "Codes, names and positions of the subdistricts.",
    "Pagu dan realisasi se-kabupaten, per program dan sumber dana.": (
        "Budget and spending of the whole regency, by programme and source of money."
    ),
    "Kode rekaan.": "Invented code.",
    "Nama.": "Name.",
    "Tahun yang dicakup angka.": "Year that the figure covers.",
    "Kode program.": "Code of the programme.",
    "Dari mana uangnya.": "Where the money comes from.",
    "Anggaran yang ditetapkan.": "Money set aside.",
    "Anggaran yang dibelanjakan.": "Money spent.",
    "Rumah yang dibiayai.": "Houses paid for.",
    "Uang yang dibelanjakan untuk rumah di setiap kecamatan, dari semua program.": (
        "Money spent on houses in each subdistrict, from all programmes."
    ),
    "Besar bantuan untuk satu rumah menurut keputusan tahunan, dengan bagian bahan dan upahnya.": (
        "Grant for one house by yearly decree, with its parts for materials and wages."
    ),
    "Nama tetap baris.": "Lasting name of the row.",
    "Yang dibiayai.": "What is paid for.",
    "Bagian, atau jumlah.": "A part, or the total.",
    "Untuk satu rumah.": "For one house.",
    "Keputusan yang menetapkannya.": "Decree that sets it.",
    "Kunci bantuan yang memuatnya.": "Key of the grant that includes it.",
    "Sumber dana mana membiayai program mana.": "Which source of money pays for which programme.",
    "Penduduk pertengahan tahun per kecamatan.": "Inhabitants in the middle of the year, by subdistrict.",
    "Jenis angka.": "Kind of figure.",
    "Banyaknya penduduk.": "Number of inhabitants.",
    "Satuan angka.": "Unit of the figure.",
    "Penduduk pertengahan tahun se-kabupaten.": "Inhabitants of the whole regency in the middle of the year.",
    "Ukuran yang semestinya terbit setiap tahun, dan oleh siapa.": (
        "Measures that ought to be published every year, and by whom."
    ),
    "Program, atau semua.": "Programme, or all.",
    "Kode rekaan, sebagai teks.": "Invented code, as text.",
    "Kabupaten atau kecamatan.": "Regency or subdistrict.",
    "Hari pertama.": "First day.",
    "Hari terakhir.": "Last day.",
    "Jarak antara dua angka.": "Time between two figures.",
    "Yang menerbitkan.": "Who publishes it.",
    "Menurut UU 14/2008.": "Under Law 14/2008.",
    "Dasar kewajiban.": "Why it is owed.",
    "Skor setiap indikator, targetnya, dan tingkatnya. Untuk 2026 baru ada target.": (
        "Score of each indicator, its target and its level. For 2026 there is only a target."
    ),
    "Kode tetap.": "Lasting code.",
    "Dimensi.": "Dimension.",
    "Bagian dari dimensi.": "Part of the dimension.",
    "Nama indikator.": "Name of the indicator.",
    "Hasil pengukuran.": "Result of the measurement.",
    "Skor yang ditargetkan.": "Score aimed at.",
    "Tingkat pada skala.": "Level on the scale.",
    "Kode faktor.": "Code of the factor.",
    "Empat tingkat, batasnya, dan artinya.": "Four levels, their bounds and what they mean.",
    "Nama tingkat.": "Name of the level.",
    "Dari yang terendah.": "From the lowest.",
    "Termasuk.": "Included.",
    "Tidak termasuk.": "Not included.",
    "Arti tingkat.": "What the level means.",
    "Warna tingkat pada gambar.": "Colour of the level in pictures.",
    "Dua belas indikator menurut dimensi dan aspek, cara mengukurnya, dan rumusnya.": (
        "Twelve indicators by dimension and aspect, how they are measured, and their formulas."
    ),
    "Urutan.": "Order.",
    "Bagaimana diukur.": "How it is measured.",
    "Rumus dengan kata-kata.": "Formula in words.",
    "Apa yang diukur untuk setiap indikator.": "What is measured for each indicator.",
    "Kode parameter.": "Code of the parameter.",
    "Bunyinya.": "Its wording.",
    "Nilai kedua parameter setiap indikator; rata-ratanya adalah skor indikator.": (
        "Values of the two parameters of each indicator; their mean is the score of the indicator."
    ),
    "Karya yang dirujuk.": "Works referred to.",
    "Kode pustaka.": "Code of the work.",
    "Nama pendek.": "Short name.",
    "Pasangan indikator dan pustaka.": "Pairs of an indicator and a work.",
    "Aspek yang disebut tiap karya. Pemilik satu aspek tidak pasti.": (
        "Aspects that each work names. Whose one of them is, is not certain."
    ),
    "Asli atau disimpulkan.": "Original or inferred.",
    "Catatan.": "Note.",
    "Aspek yang paling sering disebut, dengan dimensinya.": "Aspects named most often, with their dimension.",
    "Kekuatan, kelemahan, peluang, dan ancaman.": "Strengths, weaknesses, opportunities and threats.",
    "S, W, O, atau T.": "S, W, O or T.",
    "Empat strategi, masing-masing menjawab dua faktor.": "Four strategies, each answering two factors.",
    "Nomor strategi.": "Number of the strategy.",
    "Pasangan kelompok.": "Pair of groups.",
    "Faktor mana yang dijawab setiap strategi.": "Which factors each strategy answers.",
    "Selisih faktor dalam dan luar.": "Difference of the factors inside and outside.",
    "IFAS atau EFAS.": "IFAS or EFAS.",
    "Selisih nilai bobot.": "Difference of the weighted values.",
    "Arah yang dipilih dan sasarannya.": "Directions chosen, and their targets.",
    "Perihal.": "Subject.",
    "Tahun sasaran.": "Target year.",
    "Nilai sebuah lomba pada skala 0 sampai 4. Ini ukuran lain, bukan hasil dua belas indikator.": (
        "Score in a competition, on a scale from 0 to 4. This is another measure, not a result of the "
        "twelve indicators."
    ),
    "Nilai lomba.": "Score in the competition.",
    "Banyaknya inovasi yang didaftarkan. Untuk satu dimensi angkanya belum terbit.": (
        "Number of innovations entered. For one dimension the figure is not published yet."
    ),
    "Banyaknya inovasi.": "Number of innovations.",
    "Apa yang harus terbit agar sebuah parameter terpenuhi; statusnya dihitung portal.": (
        "What must be published for a parameter to be met; the portal works the status out."
    ),
    "Yang dicapai.": "What is reached.",
    "Kosong: tidak disyaratkan.": "Empty: not required.",
    "Badan publik.": "Public body.",
    "Siapa yang menerbitkan angka, dan apakah ia badan publik.": (
        "Who publishes figures, and whether it is a public body."
    ),
    "Pembuka nama sumber.": "How names of sources begin.",
    "Golongannya.": "Its class.",
    "Rumah tidak layak huni pada awal tahun, yang selesai ditangani, dan yang tersisa pada akhir tahun.": (
        "Substandard houses at the start of the year, those handled, and those not yet handled at its end."
    ),
    "Nama kecamatan.": "Name of the subdistrict.",
    "Pendataan yang menjadi dasar.": "Survey that the figures rest on.",
    "RTLH pada awal tahun.": "Substandard houses at the start of the year.",
    "Rumah yang selesai ditangani tahun itu.": "Houses handled in that year.",
    "RTLH pada akhir tahun.": "Substandard houses at the end of the year.",
    "Jumlah dari dua belas kecamatan, dengan target tahunan.": "Sum of the twelve subdistricts, with yearly targets.",
    "Rumah yang ditargetkan.": "Houses aimed at.",
    "Rumah yang selesai ditangani, per kecamatan, program, dan tahun.": (
        "Houses handled, by subdistrict, programme and year."
    ),
    "Rumah yang selesai ditangani di seluruh kabupaten, per program dan tahun.": (
        "Houses handled in the whole regency, by programme and year."
    ),
    "Program penanganan dan sumber dananya.": "Programmes for houses, and their sources of money.",
    "Nama singkat.": "Short name.",
    "Nama lengkap program.": "Full name of the programme.",
    "Nama lain.": "Other names.",
    "Dari mana dananya.": "Where its money comes from.",
    "Program atau gabungan.": "Programme, or several together.",
    "Angka lepas: jumlah beberapa tahun, angka koran yang berbeda, dan target yang belum ada hasilnya.": (
        "Single figures: a sum of several years, a newspaper figure that differs, and a target without a result yet."
    ),
    "Kode program, atau semua.": "Code of the programme, or all.",
    "Banyaknya rumah.": "Number of houses.",
    "Menjumlahkan beberapa tahun.": "Adds up several years.",
    "Status angka.": "Status of the figure.",
    "Kunci baris.": "Key of the row.",
    "Siapa yang menerbitkan.": "Who published it.",
    "Tahap demi tahap dari pendataan atau usulan sampai hasilnya diperiksa.": (
        "Stage by stage, from the survey or the proposal until the result is checked."
    ),
    "Nomor urut tahap.": "Number of the stage.",
    "Nama tahap.": "Name of the stage.",
    "Yang dikerjakan.": "What is done.",
    "Yang diserahkan.": "What is handed over.",
    "Pihak yang terlibat.": "Parties involved.",
    "Kode pihak.": "Code of the party.",
    "Nama pihak.": "Name of the party.",
    "Siapa mengerjakan apa, dan kepada siapa hasilnya diserahkan.": "Who does what, and to whom the result is handed.",
    "Yang menerima keluaran.": "Who receives what is handed over.",
    "Dua belas kecamatan, letaknya pada peta petak, dan nama lamanya.": (
        "Twelve subdistricts, where they stand on the tile map, and their former names."
    ),
    "Nama wilayah.": "Name of the area.",
    "Nama lama dan ejaan lain.": "Former names and other spellings.",
    "Kabupaten yang memuatnya.": "Regency that it belongs to.",
    "Hari pertama setelah pemekaran.": "First day after the split.",
    "Kode kecamatan asal.": "Code of the subdistrict it came from.",
    "Baris pada peta petak.": "Row on the tile map.",
    "Kolom pada peta petak.": "Column on the tile map.",
    "Banyaknya desa dan kelurahan.": "Number of villages and urban villages.",
    "Luas wilayah.": "Size of the area.",
    "Tahun luas diukur.": "Year in which the area was measured.",
    "Kabupaten rekaan itu sendiri.": "The fictional regency itself.",
    "Beberapa desa di satu kecamatan, sebagai contoh wilayah satu tingkat lebih dalam.": (
        "A few villages in one subdistrict, as an example of areas one level deeper."
    ),
    "Kecamatan yang memuatnya.": "Subdistrict that it belongs to.",
}
