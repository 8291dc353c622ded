import type { PapersAsked } from '../../conversation/kept.ts';
import type { SentFile } from '../../conversation/turn.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { replyTexts } from '../reply-texts.ts';
import type { Visit } from '../visit.ts';
import { calendarFile } from './calendar-file.ts';
import { composeInvitation, composeReply, type Letter, letterDocument } from './compose-letter.ts';

/** The request as it came in, and the letters and the calendar file that are made of the visit. */
export async function visitPapers(
  visit: Visit,
  { database, language, at }: PapersAsked,
): Promise<SentFile[]> {
  const directory = await readStoredDirectory(database);
  const { facts, decision, invitation, number } = visit;
  const say = replyTexts(language);
  const unitIn = (of: Language) => unitNameIn(directory.units, visit.unit, of);
  const owner = visit.owner === null ? undefined : findPerson(directory, visit.owner.person);
  const writer = { name: owner?.name ?? '', mail: owner?.mail ?? null, unit: unitIn(facts.language) };
  const letters = [
    ...(decision === null ? [] : [composeReply(visit, decision.answer, writer, facts.language)]),
    ...(invitation === null ? [] : [composeInvitation(visit, unitIn('en'))]),
  ];
  const calendar =
    decision === null || decision.answer === 'decline'
      ? undefined
      : calendarFile(
          visit,
          {
            summary: say('calendarSummary', { origin: facts.origin }),
            description: [facts.who, facts.topics].filter((line) => line !== '').join('\n'),
            location: unitIn(language),
          },
          at,
        );
  return [
    ...(visit.text === '' ? [] : [textFile(say('requestName', { number }), visit.text)]),
    ...(await Promise.all(letters.map(toFile))),
    ...(calendar === undefined ? [] : [{ name: `${number}.ics`, bytes: encode(calendar) }]),
  ];
}

const encode = (text: string) => new TextEncoder().encode(text);
const textFile = (name: string, text: string): SentFile => ({ name: `${name}.txt`, bytes: encode(text) });

async function toFile(letter: Letter): Promise<SentFile> {
  return { name: `${letter.title}.docx`, bytes: await writeDocx(letterDocument(letter)) };
}
