import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { showVisit } from '../card/show-visit.ts';
import { type FactsForm, factsForm, factsIn } from '../forms/form-data.ts';
import { choicesOf, type Triage, type TriageCandidate } from '../model.ts';
import { refusalOf } from '../refusals.ts';
import { replyTexts } from '../reply-texts.ts';
import { showing } from '../shown/shown-visit.ts';
import { texts } from '../texts.ts';
import type { Visit, VisitFacts } from '../visit.ts';
import { findVisit } from '../visit-register.ts';
import { findDraft, type VisitDraft } from './draft-register.ts';
import { readCard } from './facts-cards.ts';
import { corrected } from './facts-of-reading.ts';
import { FILLED_IN } from './new-form.ts';
import type { IntakePorts } from './read-request.ts';
import { saveRequest, type VisitRequest } from './save-visit.ts';

/** Saves what somebody has looked at. When a correction makes it another unit's, that is said before it is saved. */
export function saveVerb(ports: IntakePorts): Verb {
  return verb('visit-save', factsForm, async (turn, form): Promise<Reply> => {
    const { store, reader } = ports;
    const { visit: id, language } = form;
    if ((await findVisit(store.database, id)) !== undefined) return savedBefore(ports, turn, form);
    const draft = await findDraft(store.database, id, turn.person.id);
    if (draft === undefined && !id.startsWith(FILLED_IN)) {
      return { text: replyTexts(language)('draftGone') };
    }
    const facts = factsIn(form, reader.countryOf(form.origin));
    const directory = await currentDirectory(store);
    const better = betterUnit(ports, { directory, draft, facts, form });
    if (better !== undefined && draft !== undefined) {
      return { card: readCard(directory, { id, facts, reading: draft.reading }, better, language, true) };
    }
    const saved = await saveRequest(ports, requestOf({ directory, draft, facts, form, turn }));
    if (!saved.ok) return { text: refusalOf(saved.refusal, language) };
    if (!saved.value.changed) return savedBefore(ports, turn, form);
    return savedNote(directory, saved.value.visit, form);
  });
}

interface Judged {
  readonly directory: Directory;
  readonly draft: VisitDraft | undefined;
  readonly facts: VisitFacts;
  readonly form: FactsForm;
}

/** Another unit than the one suggested, where the corrected facts make it clear and nobody has chosen by hand. */
function betterUnit(
  { reader }: IntakePorts,
  { directory, draft, facts, form }: Judged,
): TriageCandidate | undefined {
  if (draft === undefined || form.suggested === '' || form.unit !== form.suggested) return undefined;
  // The form suggests something else than the text did: it has been judged anew already.
  if (!suggestedBy(draft, form.suggested)) return undefined;
  const anew = reader.triage(corrected(draft.reading, facts), directory);
  return anew.outcome === 'decided' && anew.unit !== form.suggested ? anew : undefined;
}

function suggestedBy({ triage }: VisitDraft, unit: string): boolean {
  return choicesOf(triage).some((choice) => choice.unit === unit);
}

/** The fields and the reason come from the judgement when the person went along with it, else from the choice. */
function requestOf({ directory, draft, facts, form, turn }: Judged & { readonly turn: Turn }): VisitRequest {
  const { unit } = form;
  const triage = draft?.triage;
  const judged = triage === undefined ? undefined : choicesOf(triage).find((choice) => choice.unit === unit);
  const fields = triage === undefined ? [unit] : fieldsFor(unit, triage);
  const kind = directory.units.find(({ id }) => id === unit)?.kind;
  return {
    id: form.visit,
    facts,
    fields: judged === undefined && fields.length <= 1 ? [unit] : fields,
    unit,
    reason: judged?.reason ?? 'chosen',
    because: judged?.because ?? (kind === 'executive' ? '5#2' : '5#7'),
    text: draft?.text ?? '',
    requester: turn.person,
    at: turn.at,
  };
}

/** Whoever coordinates for two units has the fields of both. */
function fieldsFor(unit: string, triage: Triage): readonly string[] {
  if (triage.outcome === 'decided') return triage.fields;
  const isBoth = triage.outcome === 'unclear' && triage.coordinator?.unit === unit;
  return isBoth ? triage.candidates.map((candidate) => candidate.unit) : [unit];
}

function savedNote(directory: Directory, visit: Visit, { language }: FactsForm): Reply {
  const say = replyTexts(language);
  const { owner, number } = visit;
  const name = owner === null ? '' : (findPerson(directory, owner.person)?.name ?? '');
  const by = owner === null ? '' : texts(language)(`owned-${owner.by}`, { because: owner.because });
  const text = say('savedWhat', { owner: escapeMarkdown(name), by });
  const card = { template: 'note', data: { language, title: say('saved', { number }), text } };
  return { card, shows: showing(visit.id, language, [], true) };
}

async function savedBefore({ store }: IntakePorts, turn: Turn, form: FactsForm): Promise<Reply> {
  const shown = await showVisit(store, turn, form.visit, form.language);
  if (shown.card === undefined) return shown;
  const note = replyTexts(form.language)('savedBefore');
  return { ...shown, card: { ...shown.card, data: { ...shown.card.data, note } } };
}
