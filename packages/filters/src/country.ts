import { fold } from './fold';

/** ISO 3166-1 alpha-2, and XK, which everybody uses for Kosovo. */
const CODES = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
  GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM
  KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
  NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ
  SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU
  WF WS XK YE YT ZA ZM ZW`.split(/\s+/);

/** In which countries' names are understood; the first is in which they are shown. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'cs'] as const;

/** Names in use that the registers of languages do not have. */
const ALIASES: Readonly<Record<string, string>> = {
  america: 'US',
  brasil: 'BR',
  burma: 'MM',
  'cape verde': 'CV',
  'czech republic': 'CZ',
  'east timor': 'TL',
  eire: 'IE',
  england: 'GB',
  'great britain': 'GB',
  holland: 'NL',
  'hong kong': 'HK',
  'ivory coast': 'CI',
  korea: 'KR',
  macao: 'MO',
  macau: 'MO',
  macedonia: 'MK',
  'northern ireland': 'GB',
  palestine: 'PS',
  'republic of ireland': 'IE',
  'republic of korea': 'KR',
  rsa: 'ZA',
  'russian federation': 'RU',
  scotland: 'GB',
  swaziland: 'SZ',
  'the netherlands': 'NL',
  turkey: 'TR',
  uae: 'AE',
  uk: 'GB',
  'united states of america': 'US',
  usa: 'US',
  'viet nam': 'VN',
  wales: 'GB',
};

/** `Côte d’Ivoire`, `cote d'ivoire` and `COTE D IVOIRE` are one name. */
const plain = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesIn = (language: string): Intl.DisplayNames => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

/** Made when the first name is read: a process that reads none need not wait for it. */
let known: ReadonlyMap<string, string> | undefined;

const codesByName = (): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  // English last: where two languages call different countries by one name, the English meaning stays.
  for (const language of LANGUAGES.toReversed()) {
    const register = namesIn(language);
    for (const code of CODES) names.set(plain(register.of(code) ?? code), code);
  }
  for (const [name, code] of Object.entries(ALIASES)) names.set(name, code);
  for (const code of CODES) names.set(code.toLowerCase(), code);
  return names;
};

/** The ISO 3166-1 alpha-2 code of a country, by its code or by its name in one of several languages; undefined for others. */
export const countryCode = (text: string): string | undefined => {
  known ??= codesByName();
  return known.get(plain(text));
};

let english: Intl.DisplayNames | undefined;

/** A country's English name; any other text is given back as it is. */
export const countryName = (code: string): string => {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  english ??= namesIn(LANGUAGES[0]);
  return english.of(code) ?? code;
};
