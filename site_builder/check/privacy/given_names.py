"""Names that Indonesians give: enough of them to recognise a column of persons, no register of anybody.

Words that are also ordinary words, virtues or parts of village names (Sri, Mulya, Indah, Bunga) are taken out again:
they say nothing.
"""

from __future__ import annotations

_CLEAR = """
aan abas abdul abdullah abdurrahman abidin abu achmad adam ade adelia adi adinda aditia aditya adnan adri adrian
afandi affandi afif afifah afrizal agnes agung agus agustian agustin agustina agustini agustinus ahmad ahmadi aida
aini ainun aisyah ajeng akbar akhmad albert aldi aldo alex alexander alfian alfiansyah alfin alfred ali alif alifah
alvin alya amalia amanda amelia amin aminah aminuddin amir amiruddin amirudin ana ananda anas anastasia andhika andi
andika andini andre andreas andri andriani andriansyah andrianto andy anggi anggita anggraini anggun ani anik anis
anisa anissa anita anjani anna annisa anthony anto anton antoni antonius anwar aprilia apriliani apriyanti apriyanto
ardi ardian ardiansyah ari arief arif arifin aris aritonang arman armansyah arya aryani asep asih asmara asmawati
asnawi asri astri astrid astuti atik atika ayu azhari aziz azizah azmi azwar badriah bagas bagus bahar baharuddin
bahri bambang basri basuki batubara bayu benny bernard betty bobby boby bonar budianto budiarti budiman budiono
budiyanto budiyono butarbutar buyung caca candra catherine cecep chairil chairul chandra christian christina cici
cindy citra cynthia dadan dadang dahlan dahlia damanik damayanti dani daniel darma darmawan darmawati darmi darto
darwin darwis daryono daulay dedeh dedi dedy deni denis denny deny desi desty desy devi devy dewanti dewi dhani dian
diana didi didik dimas dina dinda dini dion dita djoko dodi dody dominikus doni donny dwi dyah edi edy efendi effendi
effendy eka eko ela elis elisa elisabeth eliza elly elsa elvi elvira ema emi emil emilia endah endang endri eni enny
epi erik erika erlangga erlin erlina erma erna ernawati erni ernita ervina erwin esti eti etty eva evi evita fadhil
fadhilah fadil fadilah fadli fahmi fahri fahrul faisal faizal fajar fajri farah farhan farid farida faridah fatimah
fatma fatmawati faturrahman fauzan fauzi fauziah febri febriana febriani febrianti febrianto febriyanti felix feri
ferry fery fiki firda firdaus firman firmansyah fitra fitri fitria fitriah fitriani fitriyani fransiska fransiskus
fuad galih galuh ganjar gatot gilang gina ginting giri gita gultom gunadi gunawan guntur gusti gustina habib habibah
habibi hadi hafidz hafiz haikal hairul hakim halim halimah hamdan hamdani hamid hamidah hamka hamzah hana hanafi
handayani handoko hani hanif hanifah hanna hanum harahap haris hariyanto hariyati harjo harjono harni harry hartati
hartini harto hartono haryadi haryani haryanti haryanto haryati haryono hasan hasanah hasanuddin hasanudin hasbi
hasbullah hasibuan hasim hasna hasnah hasni hasyim hatta helmi hendra hendri hendrik henny heny herawati heri
heriyanto herlambang herlina herman hermanto hermawan herni herry heru hesti hidayah hidayat hidayati hikmah hilda
hilman husain husein husin husna husni hutagalung hutapea ibnu ibrahim ida idham idris ifan iis ika ikhsan ikhwan
iksan ilham ilyas imam iman imelda ina inayah indra indrawan indrawati indri indriani indriyani ines inggit ira irawan
irawati irfan irma irman irmawati irvan irwan irwansyah isa iskandar ismail ismawati ismi ita ivan iwan jaelani jafar
jajang jaka jamal jamaluddin jamaludin jamilah janah jannah jaya jayadi jefri jeni jenny jessica jimmy johan johanes
johannes joko joni jono josep joseph joshua jual julaiha juli julia juliana julianti julianto jumadi jumiati jumirah
junaedi junaidi juni juriah justina juwita kadek kamal kamaruddin kamila karim karina karmila karsono kartika kartini
karyono kasman kasmiati katarina kemas ketut khadijah khaerul khairani khairul khairunnisa khalid khoirul khoirunnisa
khotimah kiki komang komar komariah komarudin kris krisna kristian kristina kurnia kurniasih kurniati kurniawan
kurniawati kusnadi kusuma kusumawati laila lailatul lase lastri latif latifah leni leny leo leonardus lestari lia
liana lidia lili lilik lilis lina linda lintang lisa lisda listiana lita lubis lucia lukas lukman luluk lumban
lumbantoruan lusi lusiana lutfi lutfiah luthfi made mahendra mahfud mahmud mahmudah maimunah mansur mansyur manurung
marcel margareta maria mariah mariam mariana mariani mario mariyam markus marlina marni marpaung marsudi marta martha
martin martini martono marwan maryam maryani maryati maryono masduki masitoh maskur matondang maulana maulida mawarni
maya mega megawati meidina meilani melati meli melinda melisa meri merry meta mia miftah miftahul mila mimin mira
mirna misbah misnah misran mochamad mochammad moh mohamad mohammad muchlis muchtar mudasir mudjiono muhajir muhamad
muhammad muhibbin muhidin mujiono mujiyono mukhlis mukhtar mukti mulyadi mulyana mulyani mulyanto mulyati mulyono
munawar munir munirah murni mursid mursidah murtini musa muslih muslim muslimah mustafa mustofa mutia mutiara muzakir
nabila nabilah nadia nadya nafisah naila nainggolan najib nana nanang nanda nani nanik napitupulu nasir nasrul
nasrullah nasution natalia natasha neneng neng neni netty ngatiyem ngatmin nia niken nina nindi ningrum ningsih
ningtyas nisa nita nofri noor nopita nova novi novia novianti novita noviyanti nugraha nugroho nunung nur nuraeni
nuraini nurhaliza nurhasanah nurhayati nuri nuriyah nurjanah nurjannah nurlaela nurlaila nurlela nurlina nurmala nurul
nurwati nyoman oki okta oktaviani olivia otong pakpahan panca pandu pane pangestu panjaitan pardede pardi parman
parmin parno parti paryono pasaribu patricia paulina paulus permadi permana permata petrus pipit prabowo pradana
pramono prasetia prasetya prasetyo pratama pratiwi priyadi priyanto priyono puji pulungan purba purnama purnamasari
purnomo purwanti purwanto puspa puspita puspitasari putri putu rachmad rachmat rachmawati raden rafi rafli rahardjo
rahayu rahma rahmad rahman rahmat rahmawati rahmi rama ramadan ramadhan ramadhani ramdani ramlah ramli rana randi
rangga rangkuti rani ranti rasyid ratih ratna ratnasari ratnawati ratri raya rehan reni renny reny resti retno reza
rian riana riandi rianti riawan richard rico rida ridho ridwan rifai rifki rika riki rikky rina rini rinto risa riska
riski risky rita riyadi riyan riyanti riyanto rizal rizka rizki rizky robby robert robi rochim rohani rohim rohimah
rohmah rohman rohmat roihan roni ronny ros rosa rosalina rosdiana rosi rosida rosidah rosita rosmawati rosmiati roy
rudi rudiansyah rudianto rudy rukmana rukmini rully rusdi rusli rusman rusmiati rustam ryan sabar sabri sabrina
saefudin safitri safrudin sahrul said saifuddin saifudin saiful sakinah salamah salim salimah salma salmah salman
salsabila samsuddin samsudin samsul samuel sandi sandra santi santoso saputra saputri saragih sarah sarifudin sarinah
sarip sarjono sarmin sartika sartini sarwono sasmita satrio saud sekar selvi selvia sembiring septi septian septiana
septiani septianto setia setiawan setiawati setyawan setyo setyowati shinta sholeh sholihah siagian sianturi sidik
sigit sihombing silalahi simanjuntak simbolon sinaga sinambela sinta sirait siregar sis siska siswanto siswoyo sitepu
siti sitompul sitorus situmeang situmorang slamet sobari sofia sofian sofyan soleh soleha solehah solihin solikhin
sony sopian sopyan sri stefani stefanus stella stephanie sugeng sugianto sugiarti sugiarto sugiharto sugiman sugimin
sugiono sugito sugiyanto sugiyono suhaimi suhardi suharno suharsono suharti suhartini suharto suhartono suhendra
suheri suherman suherni sujarwo sujatmiko sujono sukarman sukarni sukarno sukarti sukatno sukiman sukinah sukirman
sukirno sulaeman sulaiman sulastri sulis sulistiawati sulistyo sulistyowati sulton suma sumardi sumarni sumarno
sumarsono sumarti sumartini sumi sumiati sumini suminto sumirah sumiyati sunandar sunardi sunarni sunarno sunarsih
sunarti sunarto sunaryo supardi suparjo suparman suparmi suparni suparno suparti supartini suparto supatmi supiah
suprapti suprapto supri supriadi suprianto supriatna supriyadi supriyanto supriyono surya suryadi suryana suryani
suryanto suryati suryo susan susana susanti susanto susi susilawati susilo susilowati sutan sutanto sutarman sutarmi
sutarno sutejo sutikno sutinah sutini sutisna sutopo sutrisno suwandi suwardi suwarni suwarno suwarti suwito suyanti
suyanto suyati suyatmi suyatno suyitno suyono syafei syafii syafitri syafri syafrudin syahid syahrial syahrini
syahrizal syahrul syaiful syaifullah syamsiah syamsuddin syamsudin syamsul syamsuri syarif syarifah syarifuddin
syarifudin syifa tambunan tampubolon tanjung tarigan taufan taufik taufiq tedi tedy teguh telaumbanua theresia thomas
tia tiara tika tina tini titi titik titin tjahjono togatorop tommy toni tono topan totok tri triana trianto trisno
tristan triyanto triyono tugiman tugiyem tukijan tukiman tukimin tukinem tukirin tuminah tumini tuti tutik tyas ucok
udin ujang ulfa ulfah umar umi ummi untung usep usman uswatun utami utari vera veronica veronika vina vincent vivi
wahid wahidin wahyudi wahyuni wahyuningsih wakhid warni warno warsini warsito warsono wasis waskito wati watini wawan
wayan widayanti widayat widi widia widiastuti widiyanto widodo widya widyastuti wijaya wijayanti wiji wilda willy
winarni winarno winarti winda windi wira wirawan wisnu wiwi wiwik wiwin wulan wulandari yadi yahya yana yanah yani
yanti yanto yanuar yasin yasmin yati yayan yayat yayuk yeni yenni yeny yessi yoga yogi yohana yohanes yolanda yona
yosep yosi yovi yuda yudha yudhi yudi yuli yulia yuliana yuliani yulianti yulianto yuliati yulis yuni yuniar yuniarti
yunita yunus yusniar yusnita yusri yusron yusuf yusup zaenab zaenal zaenuddin zahra zahri zahrotul zaid zainab zainal
zaini zainuddin zainudin zainul zakaria zaki zakiah zaskia zebua zega zubaidah zuhdi zuhri zul zulaika zulfa zulfahmi
zulfikar zulhaidir zulhijah zulkarnain zulkifli zulkipli
""".split()  # noqa: SIM905 (a page of names is read more easily than a list of quoted words)
_ALSO_WORDS = """
adi agung ali ami amin ana anas ani ari asih ayu bagas bagus basuki bayu bintang bobo budi bulan bunga cahya cahyo
cahyono candra citra dahlia dani darma dewi dwi eka eko ela ema eni epi fajar galuh gita guntur gusti hakim harapan
ibrahim ida iman ina indah indra intan ira isa islam jaya jual juli juni kamal kartika kartini kemas kurnia kusuma
laut lestari lili lintang lukas made makmur maria markus mawar maya mega mekar melati melur mukti mulya murni musa
muslim mutiara nani nur panca paulus permata petrus pratama puji purnama puspa putra putri raden rahayu rama rani
ratna raya ria ros rosa sabar said sakti salim satria satrio sehat sejahtera sekar sentosa sentra setia sis sofia sri
suci sulung suma surya tanjung teguh titik tri utama utami wahyu widya wijaya wira wulan yoga yusuf
""".split()  # noqa: SIM905

CLEAR = frozenset(_CLEAR) - frozenset(_ALSO_WORDS)
