import { z } from 'zod';
import { civilDate, civilDateAt } from '../../calendar/civil-date.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { noteCard } from '../governance/cards.ts';
import { NONE } from './cards.ts';
import { endAbsence } from './end-absence.ts';
import { endedText, savedText } from './replies.ts';
import { type AbsencePorts, setAbsence } from './set-absence.ts';
import { showing } from './shown-absence.ts';
import { texts } from './texts.ts';

const language = z.enum(['sv', 'en']);
const form = z.object({
  about: z.string(),
  person: z.string().optional(),
  from: civilDate,
  until: civilDate,
  deputy: z.string().optional(),
  unit: z.string().optional(),
  /** The absence that it corrects; empty for none. */
  replaces: z.string().default(''),
  language,
});

/** What the form of an absence and the list of absences send back. */
export function absenceVerbs(ports: AbsencePorts): Verb[] {
  return [
    verb('set-absence', form, async (turn, data) => {
      const { about, person = about, from, until } = data;
      const set = await setAbsence(ports, {
        id: idOfDelivery(turn.key),
        person,
        actor: turn.person.id,
        from,
        until,
        replaces: data.replaces,
        deputy: chosen(data.deputy) === null ? null : { person: data.deputy ?? '', unit: chosen(data.unit) },
        at: turn.at,
      });
      const text = savedText(set, { from, until, speaker: turn.person.id, language: data.language });
      if (!set.ok) return { text };
      const deputy = chosen(data.deputy) ?? undefined;
      const saved = set.value.absence;
      const card = noteCard(data.language, texts(data.language)('formTitle'), text);
      return { card, shows: showing({ person, from, until, deputy, saved, language: data.language }) };
    }),
    verb(
      'end-absence',
      z.object({
        about: z.string(),
        absence: z.string(),
        /** The first day back; none for the whole of it. */
        back: civilDate.or(z.literal('')).default(''),
        language,
      }),
      async (turn, data) => {
        const { absences } = await currentDirectory(ports.store);
        const today = civilDateAt(turn.at);
        const begun = absences.find(({ id }) => id === data.absence)?.from ?? today;
        const from = data.back === '' ? begun : data.back;
        const ended = await endAbsence(ports, {
          id: idOfDelivery(turn.key),
          person: data.about,
          actor: turn.person.id,
          absences: [data.absence],
          back: from > today ? from : today,
          at: turn.at,
        });
        const text = endedText(ended, { speaker: turn.person.id, language: data.language });
        return ended.ok
          ? { card: noteCard(data.language, texts(data.language)('formTitle'), text) }
          : { text };
      },
    ),
  ];
}

function chosen(choice: string | undefined): string | null {
  return choice === undefined || choice === '' || choice === NONE ? null : choice;
}
