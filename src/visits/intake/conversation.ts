import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { coresOf } from '../../language/naming/core-of.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { language } from '../forms/form-data.ts';
import { findOwner } from '../handling/ownership.ts';
import { readVisitQuestion } from '../lists/read-visit-question.ts';
import { choicesOf } from '../model.ts';
import { isLetter } from '../reading/segments.ts';
import { replyTexts } from '../reply-texts.ts';
import { showing, shownVisit } from '../shown/shown-visit.ts';
import { shownTexts } from '../shown/texts.ts';
import { texts } from '../texts.ts';
import {
  asksAnything,
  asksForForm,
  asksWhatToDoWith,
  claimOfRequest,
  saysDayAndNumber,
  saysWhoComesWhen,
  statedRequest,
  withoutHowToEnter,
} from './claims.ts';
import { findDraft } from './draft-register.ts';
import { chooseCard, readCard } from './facts-cards.ts';
import { emptyFacts, factsOf } from './facts-of-reading.ts';
import { openNewForm } from './new-form.ts';
import { notCityCard } from './not-city-card.ts';
import { type IntakePorts, readRequest } from './read-request.ts';

/** Longest text that is read as a request, in characters: a mail with its thread. */
const LONGEST = 60_000;

/** A pasted request, or the form to fill one in. */
export function intakeIntents(ports: IntakePorts): Intent[] {
  return [
    {
      name: 'visit-request',
      // "De kommer den 11 mars i stället" names days and nobody: it is of the visit that was just shown.
      meansShown: true,
      longest: LONGEST,
      claim: (text) => {
        if (statedRequest(text) !== undefined || asksWhatToDoWith(text, ports.reader)) return 0.95;
        return claimOfLetter(withoutHowToEnter(text), ports);
      },
      handle: async (turn) => {
        const request = withoutHowToEnter(statedRequest(turn.text) ?? turn.text);
        const language = languageOfWriter(turn);
        // Somebody tells of those who wish to come, in whatever words.
        const asks = asksWhatToDoWith(turn.text, ports.reader);
        const isTold = asks || saysWhoComesWhen(turn.text, ports.reader);
        const reply = await showRead(ports, turn, request, language, isTold);
        return asks ? withWhoTakes(ports, turn, reply, language) : reply;
      },
    },
    {
      name: 'visit-form',
      claim: (text) => (asksForForm(text) ? 0.98 : 0),
      handle: (turn) => formAsTold(ports, turn),
    },
  ];
}

/** Whoever asks politely to see which visits there are asks for none; nor does who tells of visitors to ask for a rule. */
function claimOfLetter(text: string, { reader, asksStrategy }: IntakePorts): number {
  const claim = claimOfRequest(text, reader);
  const asksForList = () => coresOf(text).some((core) => readVisitQuestion(core.text) !== undefined);
  const asksForRule = () =>
    asksAnything(text) && !isLetter(text) && asksStrategy(text) && !saysDayAndNumber(text, reader);
  return claim > 0 && (asksForList() || asksForRule()) ? 0 : claim;
}

/** The reading with who gets the visit when it is saved, for whoever asks what to do with it. */
async function withWhoTakes(
  { store }: IntakePorts,
  turn: MessageTurn,
  reply: Reply,
  inLanguage: Language,
): Promise<Reply> {
  const id = reply.shows && shownVisit(reply.shows.thing).visit;
  const draft = id === undefined ? undefined : await findDraft(store.database, id, turn.person.id);
  if (draft?.triage.outcome !== 'decided') return reply;
  const directory = await currentDirectory(store);
  const owner = findOwner(directory, draft.triage.unit, civilDateAt(turn.at));
  const name = owner && findPerson(directory, owner.person)?.name;
  if (owner === undefined || name === undefined) return reply;
  const by = texts(inLanguage)(`owned-${owner.by}`, { because: owner.because });
  const unit = escapeMarkdown(unitNameIn(directory.units, draft.triage.unit, inLanguage));
  const say = shownTexts(inLanguage)('whoTakes', { owner: escapeMarkdown(name), by, unit });
  return { ...reply, text: say };
}

/** A letter that was pasted is in the language of the visitors, which says nothing of who pasted it. */
function languageOfWriter({ text, language }: MessageTurn): Language {
  return isLetter(text) ? language : languageOfText(text, language);
}

/**
 * Reads a text as a request to visit the city, and shows what was read before anything is saved; the way in for
 * pasted text, files and messages alike. One that is no request is told apart, and nothing is kept of it.
 */
export async function showRead(
  ports: IntakePorts,
  turn: Turn,
  text: string,
  inLanguage: Language = turn.language,
  isTold = false,
): Promise<Reply> {
  const read = await readRequest(ports, {
    id: idOfDelivery(turn.key),
    text,
    person: turn.person.id,
    at: turn.at,
    isTold,
  });
  if (!read.ok) {
    const say = replyTexts(inLanguage);
    return { text: `${say('notVisit', { what: say(`other-${read.refusal}`) })} ${say('notVisitHow')}` };
  }
  const { directory, draft } = read.value;
  const { triage, reading, id } = draft;
  const shows = showing(id, inLanguage, [], true);
  if (triage.outcome === 'not_city') return { card: notCityCard(id, triage.whose, inLanguage) };
  if (triage.outcome === 'unclear' && triage.candidates.length > 0) {
    return { card: chooseCard(directory, id, triage, inLanguage), shows };
  }
  const suggested = triage.outcome === 'decided' ? triage : undefined;
  return {
    card: readCard(directory, { id, facts: factsOf(reading), reading }, suggested, inLanguage),
    shows,
  };
}

/** The form, with what was told where the wish for it was understood of words of their own: "de vill komma, vad gör jag". */
async function formAsTold(ports: IntakePorts, turn: MessageTurn): Promise<Reply> {
  const inLanguage = /^\s*(?:new|create|register|open|add|visit)\b/i.test(turn.text) ? 'en' : 'sv';
  const told = withoutHowToEnter(turn.written ?? '');
  const reading = ports.reader.read(told, civilDateAt(turn.at));
  const { origin, people, dates, wanted } = reading;
  const isTold = origin !== null || people.number !== null || dates.words !== null || wanted.length > 0;
  if (!isTold) return openNewForm(ports, turn, emptyFacts(inLanguage), inLanguage);
  const triage = ports.reader.triage(reading, await currentDirectory(ports.store));
  const suggested = triage.outcome === 'decided' ? triage : undefined;
  const form = await openNewForm(ports, turn, factsOf(reading), inLanguage, suggested);
  return { ...form, text: shownTexts(inLanguage)('asRead') };
}

/** The choice between the likeliest units; then the form. */
export function chooseVerb({ store }: Pick<IntakePorts, 'store'>): Verb {
  const data = z.object({ visit: z.string(), unit: z.string(), language });
  return verb('visit-choose', data, async (turn, { visit, unit, language: inLanguage }) => {
    const draft = await findDraft(store.database, visit, turn.person.id);
    if (draft === undefined) return { text: replyTexts(inLanguage)('draftGone') };
    const { triage, reading } = draft;
    const chosen = choicesOf(triage).find((choice) => choice.unit === unit);
    const directory = await currentDirectory(store);
    const read = { id: visit, facts: factsOf(reading), reading };
    return {
      card: readCard(directory, read, chosen, inLanguage),
      shows: showing(visit, inLanguage, [], true),
    };
  });
}
