import { z } from 'zod';
import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply, SentFile, Turn } from '../../conversation/turn.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import type { Store } from '../../store/store.ts';
import { openVisit, showVisit } from '../card/show-visit.ts';
import { stateLine } from '../card/visit-card.ts';
import { type VisitScene, viewFor } from '../card/visit-view.ts';
import { visitButton } from '../forms/form-data.ts';
import { partsOf } from '../parts.ts';
import { refusalOf } from '../refusals.ts';
import { replyTexts } from '../reply-texts.ts';
import { calendarFile } from './calendar-file.ts';
import {
  composeInvitation,
  composeReply,
  type Letter,
  letterDocument,
  type Writer,
} from './compose-letter.ts';

/** The letters and the calendar file of a visit, for its owner and for whoever asked. */
export function letterVerbs(store: Store): Verb[] {
  const data = visitButton.extend({
    what: z.enum(['reply', 'reply-docx', 'handed_over', 'handed_over-docx', 'invitation', 'invitation-docx']),
    in: z.enum(['sv', 'en', '']).default(''),
  });
  return [
    verb('visit-letter', data, (turn, { visit, what, in: written, language: shownIn }) => {
      if (what === 'invitation' || what === 'invitation-docx') {
        return invitationReply(store, turn, visit, shownIn, what === 'invitation-docx');
      }
      const asked = { visit, written, shownIn, asDocument: what.endsWith('-docx') };
      return what.startsWith('handed_over')
        ? handedOverReply(store, turn, asked)
        : replyLetter(store, turn, asked);
    }),
    verb(
      'visit-calendar',
      visitButton.extend({ what: z.string().optional() }),
      (turn, { visit, language: shownIn }) => calendarReply(store, turn, visit, shownIn),
    ),
  ];
}

/** Letters are the owner's to send. */
async function openAsOwner(store: Store, turn: Turn, visit: string): Promise<VisitScene | undefined> {
  const scene = await openVisit(store, turn, visit);
  if (scene === undefined) return undefined;
  const parts = partsOf(scene.directory, scene.visit, turn.person.id, scene.today);
  return parts.some(({ part }) => part === 'owner') ? scene : undefined;
}

/** Which letter is asked for, in which language, and whether as a document. */
interface AskedLetter {
  readonly visit: string;
  readonly written: Language | '';
  readonly shownIn: Language;
  readonly asDocument: boolean;
}

async function replyLetter(store: Store, turn: Turn, asked: AskedLetter): Promise<Reply> {
  const { visit, written, shownIn, asDocument } = asked;
  const scene = await openAsOwner(store, turn, visit);
  if (scene === undefined) return showVisit(store, turn, visit, shownIn, 'not-your-part');
  const { facts, decision } = scene.visit;
  if (decision === null) return showVisit(store, turn, visit, shownIn, 'not-in-this-state');
  const language = written === '' ? facts.language : written;
  const letter = composeReply(scene.visit, decision.answer, writerOf(scene, language), language);
  return letterReply(scene, letter, shownIn, asDocument);
}

/** The letter by which whoever has handed a visit over tells the visitors who sees to it now. */
export async function handedOverReply(store: Store, turn: Turn, asked: AskedLetter): Promise<Reply> {
  const { visit, written, shownIn, asDocument } = asked;
  const scene = await openVisit(store, turn, visit);
  const gave = scene?.events.some(({ act, actor }) => act === 'hand_over' && actor === turn.person.id);
  if (scene === undefined || gave !== true) return showVisit(store, turn, visit, shownIn, 'not-your-part');
  const language = written === '' ? scene.visit.facts.language : written;
  const writer = { ...writerOf(scene, language), signedBy: turn.person.name };
  const letter = composeReply(scene.visit, 'handed_over', writer, language);
  return letterReply(scene, letter, shownIn, asDocument);
}

/** The invitation letter in English, as far as its grounds are noted (4#5). */
export async function invitationReply(
  store: Store,
  turn: Turn,
  visit: string,
  shownIn: Language,
  asDocument = true,
): Promise<Reply> {
  const scene = await openAsOwner(store, turn, visit);
  if (scene === undefined) return showVisit(store, turn, visit, shownIn, 'not-your-part');
  if (scene.visit.invitation === null) return showVisit(store, turn, visit, shownIn, 'neither-ground');
  return letterReply(scene, composeInvitation(scene.visit, unitName(scene, 'en')), shownIn, asDocument);
}

async function letterReply(
  scene: VisitScene,
  letter: Letter,
  shownIn: Language,
  asDocument: boolean,
): Promise<Reply> {
  const say = replyTexts(shownIn);
  const { id: visit, facts, number } = scene.visit;
  const what = letter.kind === 'invitation' || letter.kind === 'handed_over' ? letter.kind : 'reply';
  const other: Language = letter.language === 'sv' ? 'en' : 'sv';
  const actions = [
    { title: say('letterDocument'), what: `${what}-docx`, in: letter.language },
    ...(what !== 'invitation'
      ? [{ title: say(other === 'sv' ? 'inSwedish' : 'inEnglish'), what, in: other }]
      : []),
  ];
  const shown = [...letter.paragraphs, letter.signature.join('\n\n')].map((text) => ({
    text: escapeMarkdown(text),
  }));
  const file: SentFile = {
    name: `${fold(`${letter.title} ${number}`).replace(/[^a-z0-9]+/g, '-')}.docx`,
    bytes: asDocument ? await writeDocx(letterDocument(letter)) : new Uint8Array(),
    access: { record: `visit/${visit}` },
  };
  return {
    card: {
      template: 'visit-letter',
      tellsOf: 'visitors',
      data: {
        language: shownIn,
        visit,
        title: `${letter.title} (${escapeMarkdown(facts.origin)})`,
        lead:
          letter.kind === 'handed_over'
            ? say('letterHandedOver', { owner: escapeMarkdown(writerOf(scene, shownIn).name) })
            : say('letterLead'),
        signer: letter.kind === 'invitation' ? say('letterSigner') : '',
        paragraphs: shown,
        actions,
      },
    },
    ...(asDocument ? { files: [file], language: shownIn } : {}),
  };
}

async function calendarReply(store: Store, turn: Turn, visit: string, shownIn: Language): Promise<Reply> {
  const scene = await openVisit(store, turn, visit);
  if (scene === undefined) return { text: refusalOf('unknown-visit', shownIn) };
  const say = replyTexts(shownIn);
  const { facts, number, decision } = scene.visit;
  if (decision === null)
    return { ...(await showVisit(store, turn, visit, shownIn)), text: say('calendarLater') };
  if (decision.answer === 'decline') return showVisit(store, turn, visit, shownIn, 'not-in-this-state');
  const description = [facts.who, facts.topics, stateLine(viewFor(scene, turn.person.id), shownIn)];
  const content = calendarFile(
    scene.visit,
    {
      summary: say('calendarSummary', { origin: facts.origin }),
      description: description.filter((line) => line !== '').join('\n'),
      location: unitName(scene, shownIn),
    },
    turn.at,
  );
  if (content === undefined) return { text: say('noDays') };
  return {
    text: say('calendarReady', { number }),
    files: [
      {
        name: `${shownIn === 'sv' ? 'besok' : 'visit'}-${number}.ics`,
        bytes: new TextEncoder().encode(content),
        access: { record: `visit/${visit}` },
      },
    ],
    language: shownIn,
  };
}

function writerOf(scene: VisitScene, language: Language): Writer {
  const person =
    scene.visit.owner === null ? undefined : findPerson(scene.directory, scene.visit.owner.person);
  return { name: person?.name ?? '', mail: person?.mail ?? null, unit: unitName(scene, language) };
}

const unitName = ({ directory, visit }: VisitScene, language: Language) =>
  unitNameIn(directory.units, visit.unit, language);
