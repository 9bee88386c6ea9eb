type ByLanguage = Readonly<Record<string, ReadonlySet<string>>>;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Abbreviations that always stand before something: titles and ranks, "e.g.". In lower case, without the last full stop. */
export const titles: ByLanguage = {
  en: words(
    'dr mr mrs ms mx messrs prof rev hon pres sen sens rep reps gov lt col maj gen cpl sgt capt cmdr adm amb sec mt e.g i.e cf vs v viz',
  ),
  de: words(
    'dr prof hr fr frl ing dipl mag med jur phil hc h.c z.b d.h u.a v.a i.d.r bzw vgl ca evtl ggf sog inkl exkl st min gen',
  ),
  fr: words('m mm mme mmes mlle mlles dr pr me mgr gén col cap lt st ste p.ex cf env av apr'),
  es: words('sr sra srta sres dr dra d dña prof lic ing gral cnel cap p.ej ud uds excmo excma sto sta'),
  it: words('sig sigg dott prof ing avv on sen gen col cap mons p.es cfr s ss'),
  pt: words('sr sra dr dra d prof eng exmo exma gen cel cap p.ex'),
  nl: words('dhr mevr mw dr mr drs ir ing prof gen kol bijv o.a m.a.w d.w.z vgl ca resp'),
  ru: words('г-н г-жа тов проф акад ген т.е т.н см ср им ул'),
  tr: words('dr doç prof av sn gen alb yrd örn bkz'),
};

/** Abbreviations that go on only before a number. */
export const numbered: ByLanguage = {
  en: words(
    'no nos art arts sec sect ch chap p pp vol vols fig figs para paras cl res doc ed jan feb mar apr jun jul aug sept sep oct nov dec',
  ),
  de: words('nr art abs s bd kap ziff abb tab anm lit aufl rn'),
  fr: words('n art p pp vol chap fig al t'),
  es: words('n núm art p pág págs vol cap fig'),
  it: words('n art p pag pagg vol cap fig'),
  pt: words('n art p pág págs vol cap fig'),
  nl: words('nr art blz p dl hfst fig'),
  ru: words('ст стр п пп рис гл т'),
};

/** Abbreviations within names, which may also end a sentence. */
export const names: ByLanguage = {
  en: words('st al inc corp co ltd llc bros jr sr dept univ assn u.n e.u u.k u.s u.s.s.r ph.d'),
  de: words('co ges mbh e.v str jr sen'),
  fr: words('cie éts jr'),
  ru: words('г гг р т.д т.п др'),
  es: words('cía s.a ee.uu rr.hh'),
};

/** Words that mostly begin a sentence where they follow a full stop with a capital. */
export const starters: ByLanguage = {
  en: words(
    'the a an this that these those it its he she his her they their we our you your i in on at as by for from to with after before but and or so yet if when while where since because although though however moreover meanwhile there here what who why how not no',
  ),
  de: words(
    'der die das den dem des ein eine einer eines es er sie ihr ihre sein seine wir ich man dies diese dieser dieses in im am an auf bei mit nach vor von zu aus für doch aber und oder auch so wenn als weil obwohl dennoch jedoch dabei damit dann hier dort was wer wie',
  ),
  fr: words(
    'le la les l un une des du de ce cet cette ces il elle ils elles on nous je vous en au aux à dans par pour sur avec mais et ou donc or si quand après avant selon c d qu n s j',
  ),
  es: words(
    'el la los las un una unos unas este esta estos estas ese esa eso esto lo su sus se en de del al a por para con sin pero y o si cuando como según tras no',
  ),
  it: words(
    'il lo la i gli le l un uno una questo questa questi queste si in nel nella di del da dal per con su ma e o se quando come secondo dopo non',
  ),
  pt: words(
    'o a os as um uma este esta isto esse essa isso ele ela eles elas em no na de do da por para com mas e ou se quando como segundo após não',
  ),
  nl: words(
    'de het een dit dat deze die hij zij ze wij we ik er in op aan bij met na voor van uit maar en of ook als toen omdat hoewel volgens niet',
  ),
  ru: words(
    'в на по с со из к у о об за от для при и а но или если когда это этот эта эти он она они мы я как что не',
  ),
};

/** Languages that write an ordinal number with a full stop: "am 3. Mai". */
export const ordinalLanguages: ReadonlySet<string> = words(
  'de da nb nn no cs sk pl hu fi et lv hr sr bs sl is tr',
);
