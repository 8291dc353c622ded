import { type Funding, LONGEST_LINE, type Payer } from '../proposal.ts';

/** Those who may pay, or a name that begins with a capital. */
const WHO = String.raw`(?:[Aa]rr?angör\p{L}*|[Vv]ärdstad\w*|[Vv]ärd\w*|[Vv]ärdorganisation\w*|[Tt]he organi[sz]ers?|[Oo]rgani[sz]ers?|[Tt]he hosts?|[Hh]ost|[Ee]tt företag|[Ff]öretaget|(?:[Ss]taden )?\p{Lu}[\p{L}\d&-]*(?: \p{Lu}[\p{L}&-]*| stad)*)`;
const PAYS = `(?:betalar|betala|bekostar|står för|bjuder på|finansierar|sponsrar|pays(?: for)?|covers?|is paying for|will pay for|will cover|funds|sponsors)`;
const active = new RegExp(
  String.raw`(?<who>${WHO}) (?:ska |kommer att |vill |will )?${PAYS} (?<what>[^.,;\n]*)`,
  'u',
);
const passive = new RegExp(
  String.raw`(?<what>[^.,;\n]*?)\b(?:betalas|bekostas|finansieras|sponsras|paid|covered|funded) (?:av|by) (?<who>${WHO}|[^.,;\n]{2,60})`,
  'u',
);
/** The city itself. */
const own =
  /\b(?:vi|roteln\w*|staden|kommunstyrelsen|förvaltningen|kontoret|egen budget|egna medel|own budget|our|we|us|city)\b/i;
const ownBudget =
  /\b(?:(?:egen|rotelns|kontorets|förvaltningens|nämndens|vår|befintlig|our own|own) budget|egna medel|betalas? (?:själva|av roteln|av oss|av kontoret|av förvaltningen|av staden)|vi betalar (?:själva|allt)|paid by (?:us|the city))\b/i;
const everything =
  /\b(?:allt|alltihop|alla|hela|samtliga|everything|all|fully|full)\b|\b(?:resan?|flyg\w*|travel|trip|flights?)\b.*\b(?:och|samt|and|&)\b.*\b(?:hotell\w*|boende\w*|logi|uppehälle|hotel|accommodation|lodging)\b/i;
const wholeTrip = /\b(?:resan|resa|the trip|our trip|travel costs)\b/i;
const someThing =
  /\b(?:del|delvis|hälften|half|part|partly|hotell\w*|boende\w*|logi|flyg\w*|avgift\w*|hotel|accommodation|lodging|flights?|fees?|middag\w*|\d+)\b/i;

/** Who pays, where the text says it; `sponsored` is how much the sponsor pays, where that is known. */
export function readFunding(text: string, sponsored: number | null): Funding | null {
  const plain = text.normalize('NFC');
  for (const pattern of [active, passive]) {
    const match = pattern.exec(plain);
    const [who, what] = [match?.groups?.who?.trim(), match?.groups?.what ?? ''];
    if (who === undefined || who === '' || own.test(who)) continue;
    const payer = partOf(what);
    if (payer !== undefined) return { payer, sponsor: who.slice(0, LONGEST_LINE), sponsored };
  }
  return ownBudget.test(plain) ? { payer: 'own-budget', sponsor: null, sponsored: null } : null;
}

/** "Arrangören betalar resan" is all of it, "… hotellet" a part; who pays for what else is not known. */
function partOf(what: string): Exclude<Payer, 'own-budget'> | undefined {
  if (everything.test(what)) return 'sponsored';
  if (someThing.test(what)) return 'partly-sponsored';
  return wholeTrip.test(what) ? 'sponsored' : undefined;
}
