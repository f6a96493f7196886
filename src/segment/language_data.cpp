#include "segment/language_data.h"

#include <algorithm>

namespace diglot::segmentation {
namespace {

constexpr std::string_view kEnglishStarters =
    "The This That These Those He She It We You They I There Here His Her Its Our Your Their My In "
    "On At As If When While After Before But And Or So Then However Although Though Because Since "
    "For To With By From No Not Now What Who Why Where How Which Yes Some Many Most All Every Each "
    "Such Another Are Is Was Were Do Did Does Can Could Would Should Have Has Had Let Once Until "
    "Nobody Nothing Everyone Everything Perhaps Maybe Meanwhile Moreover Furthermore Also Only "
    "Both "
    "Neither Either Thus Therefore Still Even Just Never Later Soon Today Yesterday Tomorrow An A";

constexpr LanguageData kCommon = {
    .language = "und",
    .inner = "Dr Drs Mr Mrs Ms Prof Mme Mlle Mgr Sr Sra cf vs e.g i.e resp approx Hon Rev Gen Col",
    .before_number = "No Nos Nr nr p pp fig figs vol vols art chap cap sec tab tel §",
    .may_end = "St Inc Ltd Corp Co Bros Jr Ph.D U.S U.K a.m p.m ibid al ed eds",
    .often_end = "etc",
    .starters = kEnglishStarters,
};

constexpr LanguageData kLanguages[] = {
    {
        .language = "ar",
        .inner = "أ.د تحق",
        .before_number = "ص ص.ص ج ع ط رقم",
        .after_number = "م هـ",
        .may_end = "ق.م ب.م كم كلم",
        .often_end = "الخ إلخ",
        .starters = "وقد ولكن لكن كما ثم هذا هذه وكان كان كانت وكانت وهو وهي هو هي لم لا قال وقال "
                    "إن وإن أما وأضاف بعد وبعد",
    },
    {
        .language = "bg",
        .inner = "т.е т.нар проф акад доц инж арх д-р г-н г-жа ул бул пл гр с о-в св вж срв напр "
                 "ок ген полк кап ред изд прев англ нем фр лат",
        .before_number = "стр гл чл ал т табл фиг бр тел кв бл ет ап №",
        .after_number = "г гг в вв",
        .may_end = "н.е пр.н.е лв ст хил млн млрд ч мин сек",
        .often_end = "т.н и.т.н др пр",
        .starters =
            "Той Тя То Те Аз Ти Ние Вие Това Този Тази Тези И Но А Или Ако Когато Как Така "
            "После След Тогава Сега Тук Там В Във На С Със По За Из От До При Под Какво Кой "
            "Къде Защо Всички Всеки Никой Нищо Не Да Още Само Дори Обаче Също Затова Днес",
    },
    {
        .language = "cs",
        .inner = "dr prof doc ing mgr mudr judr phdr rndr paeddr bc sv ul tř např tzv tzn tj resp "
                 "popř příp cca vč zvl srov gen plk kpt por mjr pí p sl o.p.s arch red nakl",
        .before_number = "č str s obr tab kap čl odst roč vyd par písm tel čís r",
        .may_end = "n.l př.n.l Kr a.s s.r.o spol ml st j.č nám tis mil mld Kč hod min sek",
        .often_end = "atd apod aj ad",
        .starters =
            "On Ona Ono Oni Já Ty My Vy To Ten Ta Ti Tento Tato Toto A Ale Nebo Když Pokud "
            "Jak Tak Pak Potom Poté Nyní Teď Tady Tam V Ve Na S Se Z Ze K Ke Po Za Do Od Pro "
            "Při Pod Nad O U Bez Před Mezi Co Kdo Kde Kam Proč Který Která Všichni Vše "
            "Každý Někteří Mnozí Nikdo Nic Ne Ano Jeho Její Jejich Byl Byla Bylo Byli Je "
            "Dnes Včera Zítra Protože Proto Však Také Už Ještě",
        .ordinal_leads = "dne od do ve v na za po k ke až a i roku",
        .ordinal_followers = "Ledna Února Března Dubna Května Června Července Srpna Září Října "
                             "Listopadu Prosince",
        .syllabic = "rl",
    },
    {
        .language = "da",
        .inner = "hr fr frk dr prof sct skt bl.a f.eks fx d.v.s dvs pga p.g.a ang iflg jf vedr "
                 "inkl ekskl evt ca kgl udg gl nr t.d.t mht",
        .before_number = "s kap fig bd stk § kl tlf art jan feb apr aug sept okt nov dec",
        .may_end = "f.Kr e.Kr årh jun sen A/S kr mio mia pct",
        .often_end = "osv m.m mv m.v o.l o.lign m.fl",
        .starters =
            "Han Hun Det Den De Vi Jeg Du I Man Der Her Men Og Eller Hvis Når Da Så Nu I På Af "
            "Til Fra Med Om For Efter Før Under Ved Hvad Hvem Hvor Hvorfor Hvordan Alle Alt "
            "Nogle Mange Ingen Intet Ikke Ja Nej Dette Denne Disse Hans Hendes Deres Min Også",
        .ordinal_leads = "den d fra til og i på det de",
        .ordinal_followers = "Verdenskrig",
    },
    {
        .language = "de",
        .inner = "dr prof Hr Hrn Fr Frl St bzw bspw z.B d.h u.a u.U i.d.R i.A i.V m.E o.g s.o s.u "
                 "v.a v.l n.l vgl ca evtl ggf ggfs inkl exkl zzgl abzgl einschl sog insb insbes "
                 "gem lt geb gest verh Fa Gebr hl kgl kath röm griech lat dt engl amerik österr zw "
                 "Red Frhr Lt Oblt Hptm Gen Maj Hrsg hrsg bes allg urspr wiss techn z.T z.Zt z.Z "
                 "d.J d.M o.Ä u.Ä z.Hd betr i.e mind rd frz Mag Ing Dipl Univ",
        .before_number = "Nr Nrn S Bd Bde Abb Abs Art Kap Tab Anm Aufl Jg H Z V Rn Rdnr Ziff lit "
                         "Fn tel Bl Sp Jan Feb Mär Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di "
                         "Mi Do Sa So Vers Bsp § max min",
        .may_end = "v.Chr n.Chr Chr Str Co e.V a.D a.M jun sen Abt Reg Verf Mio Mrd Tsd Jh Jhd Jhs "
                   "Std Min Sek Stk",
        .often_end = "usw usf etc u.s.w u.s.f o.ä u.ä dgl u.dgl ff f",
        .starters =
            "Der Die Das Ein Eine Er Sie Es Wir Ihr Ich Du Man Dies Diese Dieser Dieses Sein "
            "Seine Ihre Mein Meine Unser Und Aber Oder Denn Doch Wenn Als Da Dann Danach Dort "
            "Hier Heute Gestern Nun Jetzt Noch Nur Auch Nach Vor In Im Am An Auf Aus Bei Beim "
            "Mit Von Vom Zu Zum Zur Für Durch Über Unter Zwischen Während Seit Bis Um Ohne "
            "Gegen Wegen Trotz Wer Was Wie Wo Wann Warum Welche Alle Alles Viele Einige "
            "Manche Jeder Jede Jedes Kein Keine Nicht Nie Niemand So Schon Sehr Später Früher "
            "Damals Deshalb Daher Dabei Dazu Daran Damit Darauf Außerdem Jedoch Allerdings "
            "Trotzdem Zuerst Schließlich Ja Nein Ob Obwohl Weil Dass Hat Ist War Hatte Sind",
        .ordinal_leads =
            "am im vom zum beim der die das den dem des ab bis seit und oder als dieser "
            "diesem jeder jedem jede ein eine einem einen einer sein seine seinem seinen "
            "seiner ihr ihre ihrem ihren ihrer unser unserem mein meinem meinen vor nach "
            "ins zur ans",
        .ordinal_followers =
            "Januar Jänner Februar März April Mai Juni Juli August September Oktober November "
            "Dezember Jan Feb Apr Aug Sept Okt Nov Dez Jahrhundert Jahrhunderts Jahrhunderte Jh "
            "Jhd "
            "Jahrtausend Mal Platz Klasse Stock Geburtstag Weltkrieg Auflage Kapitel Stunde Runde "
            "Liga Bundesliga Lebensjahr Etage Semester Schuljahr Stelle Todestag Jahrestag",
        .capital_nouns = true,
    },
    {
        .language = "el",
        .inner = "κ κα κος κ.κ δις κ.ά δρ καθ αγ Αγ π.χ δηλ βλ πρβλ λ.χ τ.ε στρ συντ ταγμ λεωφ πλ "
                 "περ εκδ μτφρ επιμ κυβ",
        .before_number = "αρ σ σελ σσ κεφ τ τόμ άρθρ παρ εικ πίν τηλ",
        .may_end = "π.Χ μ.Χ π.μ μ.μ ό.π Α.Ε Ε.Π.Ε εκ δισ χιλ αι",
        .often_end = "κ.λπ κλπ κ.ο.κ κ.τ.λ κτλ",
        .starters =
            "Ο Η Το Οι Τα Τον Την Του Της Των Ένας Μια Μία Ένα Αυτός Αυτή Αυτό Αυτοί Εγώ Εσύ "
            "Εμείς Και Αλλά Ή Αν Όταν Όπως Έτσι Τότε Τώρα Μετά Εδώ Εκεί Στο Στη Στην Στον "
            "Στις Στα Με Για Από Σε Χωρίς Πριν Τι Ποιος Ποια Πού Πότε Γιατί Πώς Όλοι Όλα "
            "Κάθε Κανείς Τίποτα Δεν Μην Ναι Όχι Ήταν Είναι Θα Να Σήμερα Χθες Αύριο Όμως",
    },
    {
        .language = "en",
        .inner = "Dr Drs Mr Mrs Ms Mx Messrs Mmes Prof Rev Fr Hon Mt Ft Gen Col Maj Capt Cmdr Lt "
                 "Sgt Cpl Pvt Adm Brig Gov Sen Rep Reps Sens Pres Supt Insp Det Rt Msgr Ald Atty "
                 "e.g i.e viz vs cf approx esp incl resp ca excl",
        .before_number =
            "No Nos no Fig fig Figs figs Eq eq Eqs Sec sec Secs Ch ch Chap chap Vol vol Vols p pp "
            "par para art Art Ex App ll fn Ref Refs ver Pt Pts Bk tel ext cl Reg Div Jan Feb Mar "
            "Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Op Tab min max",
        .may_end =
            "St Inc Ltd Corp Co Bros Jr Sr Esq Ave Blvd Rd Hwy Sq Bldg Dept Univ Assn Mfg Intl "
            "Natl a.m p.m U.S U.K U.N U.S.A D.C Ph.D M.D B.A M.A B.C A.D al ibid eds est misc",
        .often_end = "etc",
        .starters = kEnglishStarters,
        .saying =
            "said asked replied cried shouted whispered answered added called exclaimed yelled "
            "muttered murmured demanded snapped screamed sighed continued wondered says asks",
    },
    {
        .language = "es",
        .inner = "Sr Sra Srta Sres Sras dr dra Dres Dras Prof prof Profa D Dña Mons Sto Sta Excmo "
                 "Excma Ilmo Ilma Lic Ing Arq Gral Cnel Cap Tte Av Avda p.ej v.gr cf cfr aprox Rev "
                 "Hno Hna vs Pdte ej esp Mtro EE FF RR CC",
        .before_number =
            "pág págs p pp núm núms n nº n.º No art arts cap caps vol vols fig figs tel tfno t ed "
            "párr inc c s ene feb abr may jun jul ago sep sept oct nov dic máx mín",
        .may_end =
            "EE.UU Ud Uds Vd Vds S.A Cía Hnos a.C d.C a.m p.m Ltda ibíd FF.AA a.J.C d.J.C ss",
        .often_end = "etc",
        .starters =
            "El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Usted Nosotros Ese "
            "Esa Eso Este Esta Esto Estos Estas Aquel Aquella Su Sus Mi Mis Nuestro Nuestra Y "
            "Pero O Si Cuando Como Porque Aunque Mientras Para Por En Con Sin Sobre Según "
            "Desde Hasta Entre A Al Después Antes Luego Entonces Ahora Hoy Ayer Mañana Aquí "
            "Allí Ahí También Tampoco Además No Sí Ya Nunca Siempre Nadie Nada Todo Todos "
            "Toda Todas Algunos Muchos Cada Qué Quién Cómo Dónde Cuándo Se Le Les Me Te Nos "
            "Era Es Fue Hay Había Está",
    },
    {
        .language = "fa",
        .inner = "ر.ک نک",
        .before_number = "ص ج ش",
        .after_number = "م",
        .may_end = "ق.م ه.ش ه.ق",
        .starters = "او آن این آنها ما من شما اما ولی و در به از با که اگر وقتی پس سپس بعد هر همه",
    },
    {
        .language = "fi",
        .inner = "esim ts ns ks vrt hra rva nti tri prof toht maist dos os s.o nk ent alk",
        .before_number = "s ss nro n:o kuva luku art puh klo t taul",
        .may_end = "eKr jKr eaa jaa Oy mm milj mrd v kpl mk",
        .often_end = "jne ym yms tms jms",
        .starters =
            "Hän Se Ne He Minä Sinä Me Te Tämä Tuo Nämä Ja Mutta Tai Jos Kun Kuin Niin Sitten "
            "Nyt Täällä Siellä Siinä Mitä Kuka Missä Miksi Miten Kaikki Joka Jokainen Ei Kyllä "
            "Myös Vain Vielä Jo Tänään Eilen Huomenna Kuitenkin Koska Vaikka On Oli Ovat",
        .ordinal_leads = "ja sekä noin vasta jo oli",
    },
    {
        .language = "fr",
        .inner = "M MM Mme Mmes Mlle Mlles Mgr dr Drs Pr Prof Me Ste Sts St av bd boul c.-à-d p.ex "
                 "cf env ap apr N.-D lieut Lt gén adj dir suppl trad vs resp approx Vve Cdt Cap "
                 "Col réf rév",
        .before_number = "p pp art n no nº n° t vol chap fig ch al alin l v ann pl tab éq sect tél "
                         "fasc liv janv févr juill sept oct nov déc § ex max min",
        .may_end = "J.-C Cie Ltée hab id ibid op.cit loc.cit éd éds suiv sq s.l N.B S.A",
        .often_end = "etc",
        .starters =
            "Le La Les L Un Une Des Il Elle Ils Elles On Nous Vous Je J Tu Ce C Cet Cette Ces "
            "Cela Ça Mais Et Ou Donc Car Or Si S Quand Lorsque Comme Pour Par Dans En Au Aux "
            "Avec Sans Sous Sur Après Avant Depuis Pendant Puis Alors Ainsi Aussi Toutefois "
            "Cependant Son Sa Ses Leur Leurs Notre Nos Votre Vos Mon Ma Mes Qui Que Qu Quoi "
            "Où Comment Pourquoi Ne N Pas Plus Tout Tous Toute Toutes Chaque Plusieurs "
            "Certains Oui Non Y À",
    },
    {
        .language = "he",
        .inner = "פרופ גב",
        .before_number = "עמ מס ס",
        .often_end = "וכו וכד",
        .starters =
            "הוא היא הם הן אני אתה אנחנו זה זו אלה אבל או אם כאשר אז עכשיו כאן שם לא כן מה מי "
            "איפה למה כל גם רק",
    },
    {
        .language = "hi",
        .inner = "डॉ प्रो श्री पं कु मो स्व सुश्री ई डा",
        .before_number = "पृ सं क्र",
        .starters = "यह वह ये वे मैं हम तुम आप और लेकिन पर अगर जब तब फिर अब इस उस क्या कौन कहाँ क्यों",
    },
    {
        .language = "hu",
        .inner = "dr prof özv ifj id br gr ún ill pl vö ld kb u.n szül ford szerk bev sz Szt St "
                 "közgazd okl tszf",
        .before_number = "o old bek fej köt ábra tel mell § max min",
        .may_end = "i.e i.sz Kr.e Kr.u Kft Rt Zrt Nyrt Bt stb ua Ft szd u.e u db kg km fő",
        .often_end = "s.t.b",
        .starters =
            "Ő Ők Én Te Mi Ti Ez Az Ezek Azok A És De Vagy Ha Amikor Mikor Hogy Így Úgy Akkor "
            "Most Itt Ott Aztán Utána Majd Mit Ki Hol Hová Miért Hogyan Minden Mindenki Senki "
            "Semmi Nem Igen Is Csak Még Már Egy Ebben Abban Ezután Azonban Ezért Tehát Ma "
            "Tegnap Holnap Volt Van Talán Mintha Mindez",
        .ordinal_leads = "a az e és vagy egy mint hogy",
        .ordinal_followers = "Január Február Március Április Május Június Július Augusztus "
                             "Szeptember Október November December",
    },
    {
        .language = "is",
        .inner = "t.d þ.e þ.e.a.s m.a u.þ.b sbr hr frk frú dr sr próf skv ath m.a.s t.a.m n.k svk "
                 "s.k þ.á.m m.t.t",
        .before_number = "bls nr gr kap mgr kl s tbl árg",
        .may_end = "f.Kr e.Kr hf ehf sf kr þús millj ma km kg",
        .often_end = "o.fl o.s.frv o.þ.h",
        .starters =
            "Hann Hún Það Þeir Þær Þau Ég Þú Við Þið Þetta Þessi Þessir En Og Ef Þegar Eftir Á Í "
            "Með Um Fyrir Frá Til Sá Sú Svo Nú Þá Þar Hér Ekki Já Nei Hvað Hver Allir Allt "
            "Af Að Úr Þess Þó Meðal Einnig Árið",
        .ordinal_leads = "þann hinn frá til á í og hin hið",
    },
    {
        .language = "it",
        .inner = "Sig sig Sigg Sig.ra Sig.na dott Dott.ssa dott.ssa dr prof Prof.ssa prof.ssa avv "
                 "ing arch geom rag on On Sen Mons Ill.mo Gent Spett Egr SS Ss Gen Col Cap Ten Amm "
                 "Comm Cav cfr cf es p.es L.go P.zza V.le C.so Fr trad vs",
        .before_number = "pag pagg p pp n nn num art artt cap capp vol voll fig figg tav par sez "
                         "tel c co lett gen feb apr mag giu lug ago set sett ott nov dic min max",
        .may_end = "a.C d.C S.p.A S.r.l Soc F.lli ca Co N.d.T N.d.R ibid",
        .often_end = "ecc etc",
        .starters =
            "Il Lo La I Gli Le L Un Uno Una Egli Ella Lui Lei Essi Esse Loro Noi Voi Io Tu "
            "Questo Questa Questi Queste Quello Quella Ciò Suo Sua Suoi Mio Mia Nostro E Ed "
            "Ma O Se Quando Come Perché Poiché Mentre Per In Nel Nella Nei Nelle Con Senza Su "
            "Sul Sulla Da Dal Dalla Al Alla Ai Tra Fra Dopo Prima Poi Allora Ora Oggi Ieri "
            "Domani Qui Qua Lì Là Anche Inoltre Tuttavia Però Non Sì No Mai Sempre Nessuno "
            "Niente Tutto Tutti Tutte Ogni Alcuni Molti Chi Che Cosa Dove Si Era È C Ci Vi Fu",
    },
    {
        .language = "ja",
        .starters = "ところ とても とにかく とりあえず とうとう ともかく ともあれ とき とっくに "
                    "とはいえ のち "
                    "のんびり にっこり にやり にわか",
        .quote_particles = "と って など の を に",
    },
    {
        .language = "ko",
        .quote_particles =
            "라고 라는 하고 라며 라면서 이라고 고 며 는 은 이 가 을 를 의 에 와 과 란 등 하며",
    },
    {
        .language = "nb",
        .inner = "hr fr frk dr prof bl.a f.eks d.v.s dvs pga p.g.a ang iflg jf vedr inkl ekskl evt "
                 "ca kgl utg gl mht St",
        .before_number = "nr s kap fig bd § kl tlf art jan feb apr aug sept okt nov des",
        .may_end = "f.Kr e.Kr årh jr sr kr mill mrd pst",
        .often_end = "osv m.m mv o.l m.fl",
        .starters =
            "Han Hun Det Den De Vi Jeg Du Man Der Her Men Og Eller Hvis Når Da Så Nå I På Av "
            "Til Fra Med Om For Etter Før Under Ved Hva Hvem Hvor Hvorfor Hvordan Alle Alt "
            "Noen Mange Ingen Ingenting Ikke Ja Nei Dette Denne Disse Hans Hennes Deres Min",
        .ordinal_leads = "den d fra til og i på det de",
    },
    {
        .language = "nl",
        .inner = "dhr mevr mej mw dr drs ir ing mr prof ds St bijv bv d.w.z o.a m.a.w m.b.t i.v.m "
                 "t.a.v n.a.v t.o.v i.p.v z.g.n i.t.t m.i d.m.v resp evt incl excl ca vgl zgn "
                 "wrsch kol lt vert geb m.n a.u.b Gen",
        .before_number = "nr nrs p pag blz hfdst hst fig afb art dl tel § par jan feb mrt apr jun "
                         "jul aug sept okt nov dec",
        .may_end = "v.Chr n.Chr jr sr Co str mln mld",
        .often_end = "enz etc e.d e.a enzv",
        .starters =
            "De Het Een Hij Zij Ze Wij We Ik Jij Je U Jullie Dit Dat Deze Die En Maar Of Als "
            "Toen Dan Nu Hier Daar Er In Op Aan Uit Bij Met Voor Na Door Over Onder Tussen "
            "Tijdens Sinds Tot Om Zonder Tegen Wie Wat Waar Wanneer Waarom Hoe Welke Alle "
            "Alles Veel Sommige Iedereen Niemand Niets Niet Geen Ook Nog Toch Daarom Daarna "
            "Ja Nee Omdat Hoewel Terwijl Vandaag Gisteren Morgen Zijn Haar Hun Mijn Ons Onze",
    },
    {
        .language = "pl",
        .inner = "dr prof hab mgr inż doc med red gen płk ppłk mjr kpt por ppor sierż ks bp abp św "
                 "bł ul al pl os np tzn tzw tj m.in jw zob ok ww pt wg dot gł śp adw dyr min ang "
                 "niem fr łac ros obyw ob tłum oprac wyd sp p pn mec",
        .before_number = "nr s str rozdz rys tab art ust pkt poz t zał tel par lit z lp §",
        .after_number = "r w",
        .may_end = "n.e p.n.e Chr S.A jr sen im tys mln mld zł gr godz sek szt kg km",
        .often_end = "itd itp etc i.in",
        .starters =
            "On Ona Ono Oni One Ja Ty My Wy To Ten Ta Te Ci I A Ale Lub Albo Jeśli Jeżeli Gdy "
            "Kiedy Jak Tak Potem Następnie Wtedy Teraz Tu Tutaj Tam W We Na Z Ze Do Od Po Za "
            "Przez Dla Przy Pod Nad O U Bez Przed Między Co Kto Gdzie Dokąd Dlaczego Który "
            "Która Wszyscy Wszystko Każdy Niektórzy Wielu Nikt Nic Nie Jego Jej Ich Mój Nasz "
            "Był Była Było Byli Jest Dziś Wczoraj Jutro Ponieważ Dlatego Jednak Także Już "
            "Jeszcze Czy",
        .ordinal_leads = "dnia od do w we na po o i oraz",
    },
    {
        .language = "pt",
        .inner = "Sr Sra Srta Srs Sras dr dra Drs Dras Prof prof Profa Prof.ª Eng Arq D Exmo Exma "
                 "Ilmo Ilma V.Ex V.Exa V.Ex.ª Av Pç Pça Pe Fr Gen Cel Cap Maj Ten Sgt Adm Mons Sto "
                 "Sta p.ex v.g cf aprox ref vs R",
        .before_number =
            "pág págs p pp n nº n.º núm No art arts cap caps vol vols fig figs tel s séc sécs ed "
            "inc par jan fev abr mai jun jul ago set out nov dez al máx mín",
        .may_end = "a.C d.C Ltda Cia S.A E.U.A Lda min ex",
        .often_end = "etc",
        .starters =
            "O A Os As Um Uma Uns Ele Ela Eles Elas Eu Tu Você Vocês Nós Este Esta Isto Esse "
            "Essa Isso Aquele Aquela Aquilo Seu Sua Seus Suas Meu Minha Nosso Nossa E Mas Ou "
            "Se Quando Como Porque Embora Enquanto Para Por Em No Na Nos Nas Com Sem Sobre "
            "Segundo Desde Até Entre Ao À Depois Antes Então Agora Hoje Ontem Amanhã Aqui Ali "
            "Lá Também Além Não Sim Já Nunca Sempre Ninguém Nada Tudo Todos Todas Alguns "
            "Muitos Cada Que Quem Onde Qual Há Era É Foi Está Num Numa Pelo Pela",
    },
    {
        .language = "ro",
        .inner = "dl dna d-na d-l dr prof ing acad col lt cpt sf Sf str bd bul cca dvs ex resp "
                 "aprox cf v jud com p-ța ș.l ș.d Gen",
        .before_number = "nr art alin lit pag p pp cap fig tab vol tel pct sec et ap bl sc min max",
        .may_end = "î.Hr d.Hr î.e.n e.n S.A S.R.L mil mld",
        .often_end = "etc ș.a ș.a.m.d",
        .starters =
            "El Ea Ei Ele Eu Tu Noi Voi Acest Această Acesta Aceasta Și Dar Sau Dacă Când Cum "
            "Apoi Atunci Acum Aici Acolo În Pe La Cu Din De Pentru După Înainte Ce Cine Unde "
            "Toți Toate Fiecare Nimeni Nimic Nu Da Un O A Era Este Sunt Astăzi Ieri Totuși",
    },
    {
        .language = "ru",
        .inner = "т.е т.к т.н т.о т.наз проф акад доц канд докт д-р г-н г-жа гр ул пр просп пер пл "
                 "наб бул шос обл пос дер оз напр см ср ок св ред изд сост англ нем фр итал лат "
                 "греч рус ген полк кап лейт адм тов и.о зам зав дир нач инж ж.-д с.-х моб пом о-в "
                 "р-н гос гл.обр",
        .before_number = "рис табл стр с гл разд п пп ст д кв корп т вып ч тел прил янв фев февр "
                         "апр авг сент сен окт нояб ноя дек № §",
        .after_number = "г гг в вв",
        .may_end = "н.э мл в.т.ч Р.Х им руб коп тыс млн млрд трлн чел экз шт мин сек га км кг р",
        .often_end = "т.д т.п др мн.др",
        .starters =
            "Он Она Оно Они Я Ты Мы Вы Это Этот Эта Эти Тот Та Те То И А Но Или Если Когда Как "
            "Так Потом Затем Тогда Теперь Сейчас Здесь Там Тут В Во На С Со К Ко По За Из От "
            "До Для При Под Над Об О У Без Через После Перед Между Что Кто Где Куда Почему "
            "Зачем Какой Какая Какие Все Всё Весь Вся Каждый Некоторые Многие Никто Ничего "
            "Не Нет Да Его Её Их Мой Моя Наш Наша Свой Ещё Уже Только Даже Однако Также "
            "Поэтому Впрочем Хотя Был Была Было Были Есть Сегодня Вчера Завтра Вскоре Вдруг",
    },
    {
        .language = "sk",
        .inner = "dr prof doc ing mgr mudr judr phdr sv ul napr tzv tzn t.j tj resp príp cca vrát "
                 "porov gen plk kpt mjr p sl arch red",
        .before_number = "č str s obr tab kap čl ods zv roč vyd písm tel",
        .may_end = "n.l pred.n.l Kr a.s s.r.o spol ml st nám tis mil mld hod min sek",
        .often_end = "atď apod",
        .starters =
            "On Ona Ono Oni Ja Ty My Vy To Ten Tá Tí Tento Táto Toto A Ale Alebo Keď Ak Ako Tak "
            "Potom Teraz Tu Tam V Vo Na S So Z Zo K Po Za Do Od Pre Pri Pod Nad O U Bez Pred "
            "Čo Kto Kde Kam Prečo Všetci Všetko Každý Nikto Nič Nie Áno Jeho Jej Ich Bol Bola "
            "Bolo Boli Je Dnes Včera Zajtra Preto Však",
        .ordinal_leads = "dňa od do vo v na za po k až a i roku",
        .syllabic = "rl",
    },
    {
        .language = "sv",
        .inner = "hr fr frk dr prof bl.a t.ex d.v.s dvs p.g.a pga m.a.o s.k ang enl jfr inkl exkl "
                 "ev ca kungl utg t.o.m fr.o.m f.d S:t St resp sk f.n",
        .before_number = "nr s sid kap fig bd § kl tel art jan feb apr aug sept okt nov dec st",
        .may_end = "f.Kr e.Kr jr sr kr milj mdr tkr",
        .often_end = "osv m.m etc m.fl o.s.v o.dyl",
        .starters =
            "Han Hon Det Den De Vi Jag Du Ni Man Där Här Men Och Eller Om När Då Så Nu I På Av "
            "Till Från Med För Efter Före Under Vid Vad Vem Var Varför Hur Alla Allt Några "
            "Många Ingen Inget Inte Ja Nej Detta Denna Dessa Hans Hennes Deras Min Också Sedan "
            "Idag Igår",
    },
    {
        .language = "th",
        .inner = "ดร ศ รศ ผศ พ.ศ ค.ศ ม.ร.ว ม.ล น.ส พล.อ พ.ต.อ จ อ ต ถ",
        .often_end = "ครับ ค่ะ คะ จ้ะ จ้า นะ ฯลฯ",
        .starters = "เขา เธอ ผม ฉัน ดิฉัน เรา พวกเขา แต่ ดังนั้น นอกจากนี้ อย่างไรก็ตาม เมื่อ ต่อมา หลังจาก "
                    "จากนั้น ทั้งนี้ ขณะที่ ในขณะที่ สำหรับ ส่วน แล้ว วันนี้ เมื่อวาน พรุ่งนี้ นี่ มัน ใน ทุกคน ไม่มีใคร "
                    "เพราะฉะนั้น อย่างไร ทำไม",
        .joiners = "และ หรือ ที่ ซึ่ง โดย เพื่อ ว่า เพราะ จึง ก็ คือ เช่น ได้แก่ กับ ของ จาก ถึง ให้ ได้ ๆ ฯ",
    },
    {
        .language = "tr",
        .inner = "dr prof doç yrd müh mim uzm öğr arş gör alb yb bnb yzb org korg hz st bkz krş "
                 "örn yak mah cad sok sk apt blv çev haz yay ed ünv vs Av",
        .before_number = "no s sf sy cilt c md şek tab tel böl kat",
        .may_end = "m.ö m.s i.ö i.s a.ş ltd şti Ltd Şti yy mil milyar",
        .often_end = "vb vd",
        .starters =
            "O Bu Şu Ben Sen Biz Siz Onlar Bunlar Ve Ama Fakat Ancak Veya Eğer Çünkü Sonra Önce "
            "Şimdi Burada Orada Ne Kim Nerede Neden Niçin Nasıl Hangi Her Herkes Hepsi Bütün "
            "Bazı Birçok Hiç Kimse Hayır Evet Bir Daha Artık Bugün Dün Yarın Böylece Ayrıca",
        .ordinal_leads = "ve ile bu şu o",
        .ordinal_followers = "Dünya Yüzyıl Yüzyılda Cadde Sokak Bölüm Lig Kat Mehmet Murat Mahmut "
                             "Abdülhamit Selim Bayezid Osman Ahmet",
    },
    {
        .language = "uk",
        .inner = "т.зв проф акад доц канд д-р гр ім вул просп пров пл наб бул обл м с смт напр див "
                 "пор бл св ред упоряд англ нім фр лат рос укр ген полк кап",
        .before_number = "рис табл стор гл розд п пп ст буд кв корп т вип ч тел № §",
        .after_number = "р рр",
        .may_end = "н.е Р.Х грн коп тис млн млрд чол прим шт хв год",
        .often_end = "т.д т.п ін тощо",
        .starters =
            "Він Вона Воно Вони Я Ти Ми Ви Це Цей Ця Ці Той Та Ті То І Й А Але Або Якщо Коли Як "
            "Так Потім Тоді Тепер Зараз Тут Там У В На З Із Зі До По За Від Для При Під Над "
            "Про Без Через Після Перед Між Що Хто Де Куди Чому Навіщо Який Яка Які Всі Все "
            "Кожен Деякі Багато Ніхто Нічого Не Ні Так Його Її Їх Мій Наш Ще Вже Тільки "
            "Навіть Однак Також Тому Хоча Був Була Було Були Є Сьогодні Вчора Завтра",
    },
    {
        .language = "zh",
        .starters = "没 谁 但 可 然后 于是 无",
        .saying = "说 道 问 喊 叫 答 嚷 骂 叹 说道 問 說 罵 嘆",
    },
};

}  // namespace

const LanguageData* find_language_data(std::string_view primary_language) {
  if (primary_language == "no" || primary_language == "nn") primary_language = "nb";
  const auto* const found =
      std::ranges::find(kLanguages, primary_language, &LanguageData::language);
  return found == std::end(kLanguages) ? nullptr : found;
}

const LanguageData& common_language_data() { return kCommon; }

}  // namespace diglot::segmentation
