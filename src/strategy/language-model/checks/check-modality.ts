import { contentStems } from '../../../language/content-stems.ts';
import type { Language } from '../../../language/language.ts';
import type { Ground } from '../../answering/compose-answer.ts';
import { evidenceOf } from '../evidence.ts';
import type { ModelReply, Rejection, ReplySentence } from '../model.ts';
import type { CheckContext } from './context.ts';

const says = {
  /** "Ska" is also how Swedish speaks of a purpose or of what is to come. */
  shall: /(?<!\p{L})(ska|skall|shall)(?!\p{L})/iu,
  purpose: /(?<!\p{L})(syft\p{L}*|uppgift|uppdrag|purpose|task|aims?)(?!\p{L})/iu,
  must: /(?<!\p{L})(måste|krävs|kräver|skyldig|skyldiga|must|required|requires|obliged|obligation)(?!\p{L})/iu,
  should: /(?<!\p{L})(bör|borde|should|ought|recommended)(?!\p{L})/iu,
  may: /(?<!\p{L})(får|kan|tillåtet|tillåts|may|can|allowed|permitted)(?!\p{L})/iu,
  not: /(?<!\p{L})(inte|ej|inga|inget|ingen|aldrig|utan|not|no|never|cannot|none|without|nor|neither)(?!\p{L})/iu,
} as const;

/** No sentence binds harder, or frees more, than what it rests on. */
export function checkModality(reply: ModelReply, { ground, language }: CheckContext): Rejection | undefined {
  const agreeing = reply.sentences.every(
    (sentence) => agrees(sentence, ground) || requires(sentence, ground, language),
  );
  return agreeing ? undefined : 'modality-disagrees';
}

/** So much of a clause must be a condition's own words to say that condition. */
const OWN = 0.5;

/** Whether what must be is a condition of what may be: "one may if another pays" is also "another must pay". */
function requires({ text, rests_on: ids }: ReplySentence, ground: Ground, language: Language): boolean {
  const conditions = [...ground.knowledge.answers.values()]
    .filter(({ cites, conditions }) => conditions !== undefined && ids.includes(cites[0] ?? ''))
    .flatMap(({ conditions }) => conditions?.[language] ?? []);
  const known = new Set(conditions.flatMap((condition) => contentStems(condition, language)));
  const clauses = clausesOf(text);
  const isCondition = (clause: string) =>
    (says.must.test(clause) || says.shall.test(clause)) && isOf(known, contentStems(clause, language));
  const others = clauses.filter((clause) => !isCondition(clause));
  // What else the sentence says is held against what it rests on as any other.
  return others.length < clauses.length && agrees({ text: others.join(', '), rests_on: ids }, ground);
}

const isOf = (known: ReadonlySet<string>, words: readonly string[]) =>
  words.length > 1 && words.filter((word) => known.has(word)).length >= OWN * words.length;

const clausesOf = (text: string) => text.split(/[,;:]\s+|\s(?:eftersom|därför att|men|because|since|but)\s/u);

/** "När besök ska bedömas" says when, and binds nobody. */
const tellsWhen = /(?<!\p{L})(när|hur|when|how)(?!\p{L})[^.,;]*?(?<!\p{L})(ska|skall|shall)(?!\p{L})/giu;

function agrees({ text: whole, rests_on: ids }: Omit<ReplySentence, 'role'>, ground: Ground): boolean {
  const text = whole.replace(tellsWhen, ' ');
  const provisions = ids.flatMap((id) => ground.knowledge.provisions.get(id) ?? []);
  const modality = new Set(provisions.flatMap((provision) => provision.modality));
  const own = provisions.flatMap(({ says: { sv, en } }) => [sv, en]).join('\n');
  const evidence = evidenceOf(ids, ground);
  const binds = modality.has('ska') || modality.has('inte');
  // A negated duty is none: "det är ingen skyldighet".
  const isDuty = says.must.test(text) && !says.not.test(text);
  if (isDuty && !binds && !says.must.test(own) && !says.shall.test(own)) return false;
  const isPurpose = says.purpose.test(own);
  if (says.shall.test(text) && !binds && !isPurpose && !says.shall.test(evidence)) return false;
  if (says.should.test(text) && !modality.has('bör') && !says.should.test(evidence)) return false;
  const frees = (['ska', 'bör', 'kan'] as const).some((one) => modality.has(one));
  return !(modality.has('inte') && !frees && says.may.test(text) && !says.not.test(text));
}
