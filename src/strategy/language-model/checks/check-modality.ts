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
export function checkModality(reply: ModelReply, { ground }: CheckContext): Rejection | undefined {
  return reply.sentences.every((sentence) => agrees(sentence, ground)) ? undefined : 'modality-disagrees';
}

function agrees({ text, rests_on: ids }: ReplySentence, ground: Ground): boolean {
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
