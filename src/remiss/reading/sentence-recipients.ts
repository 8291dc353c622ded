import type { MatchUnit } from './match-unit.ts';
import { anyOf } from './noise.ts';
import { splitNames } from './split-names.ts';

/** What is done with a matter that is sent to somebody: whoever stands after "till" in such a sentence has it. */
const refers =
  /(?<!\p{L})(?:remitter\p{L}*|(?:för|på) remiss|refers?|referred|referring|circulat(?:es|ed)|(?:sends?|sent|forward(?:s|ed)?) (?:it |this |the matter )?(?:out )?for (?:comments?|consultation|an? (?:opinion|reply|answer)))(?!\p{L})/iu;
/** Told in a few words: "Ny remiss: …, till Kulturnämnden". */
const announced =
  /^\s*(?:(?:(?:en|a)\s+)?(?:ny|new)\s+(?:remiss|referral)(?!\p{L})|(?:remiss|referral)\s*:)/iu;
const to = /(?<!\p{L})(?:till|to)\s+(?:the\s+)?/giu;
/** Why and until when stand after whom. */
const after =
  /\s+(?:för\s+(?:yttrande|synpunkter|remiss|svar|besvarande|beredning|kännedom)|for\s+(?:comments?|consultation|an? \p{L}+|their \p{L}+|reply|information)|(?:med|senast|som|vilka|vilket|att|inför|with|by|who|which|no later|before)(?=\s)|(?:och|and)\s+(?:ska|skall|svar|måste|bör|should|must))(?!\p{L}).*$|[.;]\s.*$/iu;
/** The names that a sentence begins with, without why and until when. */
export const withoutReason = (text: string): string => text.replace(after, '');

/** Whoever is asked stands before it: "Kulturnämnden och Trafiknämnden ges tillfälle att yttra sig". */
const asked = new RegExp(
  `^(?<names>[^:]{3,300}?)\\s+(?:${anyOf(`
  ges, bereds, ombeds, anmodas, inbjuds, erbjuds, får, are invited to, is invited to, are asked to, is asked to, are requested to,
  is requested to
`)})\\s+(?:\\p{L}+\\s+){0,6}?${anyOf(`
  yttra, yttra sig, yttrande, svara, lämna synpunkter, synpunkter, besvara, inkomma, comment, respond, reply, answer, submit
`)}`,
  'iu',
);
/** The name of some body, though the directory has none of it. */
const isBody = /\p{L}{3}(?:nämnd|förvaltning|styrelse|bolag|kontor|committee|board)(?:en|et|n|s)?$/iu;

/** The recipients that a sentence of a letter names, as they stand there; none where it tells of no one to answer. */
export function recipientsInSentence(passage: string, match: MatchUnit): string[] {
  const verb = refers.exec(passage) ?? announced.exec(passage);
  const places = verb === null ? [] : [...passage.slice(verb.index).matchAll(to)];
  for (const place of announced.test(passage) ? places.toReversed() : places) {
    const rest = passage.slice((verb?.index ?? 0) + place.index + place[0].length);
    const names = namesOf(withoutReason(rest), match);
    // What the matter is called may have a "till" of its own.
    if (names.some((name) => match(name) !== undefined)) return names;
  }
  const { names = '' } = asked.exec(passage)?.groups ?? {};
  const before = namesOf(names, match);
  return before.some((name) => match(name) !== undefined) ? before : [];
}

const namesOf = (text: string, match: MatchUnit): string[] =>
  splitNames(text.trim(), match).filter((name) => match(name) !== undefined || isBody.test(name));
