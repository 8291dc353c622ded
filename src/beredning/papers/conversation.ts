import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { isAlone } from '../../conversation/alone.ts';
import { answersFound, type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import { readPeriod } from '../../language/dates/read-dates.ts';
import { formatDate } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { showFound } from '../lists/conversation.ts';
import { findByNumber, findMatter } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { handOverDecision, handOverMinutes, type PaperPorts } from './hand-over.ts';
import { handOverTexts } from './hand-over-texts.ts';
import { asksForDecision, mattersNamed } from './told-decision.ts';

/** "Beslut IB 2026-14", "hämta beslutet för IB 2026-14", "decision record IB 2026-14". */
const asksDecision =
  /^\s*(?:hämta |visa |ge mig |skicka |get |show )?(?:beslut(?:et|sdokument|sprotokoll|sunderlag)?|decision(?: record)?|the decision)\s*(?:för|i|om|on|of|for)?\s*:?\s*ib\s*(\d{4})-(\d{1,4})\s*[.!]?\s*$/i;
/** "Minnesanteckningar", "minnesanteckningar IB 12 februari", "IB minutes 12 February". */
const asksMinutes =
  /^\s*(?:hämta |visa |ge mig |skriv |get |show )?(?:ib:?s? )?(?:minnesanteckningar(?:na)?|minutes)\b(?!.*\?)([^?]{0,60})$/i;

/** Above a wish for some list as a file, and theirs where no matter is named. */
const TOLD_CLAIM = 0.96;

/** Who asks for a decision or for minutes gets them as documents. */
export function paperIntents(ports: BeredningPorts): Intent[] {
  return [
    {
      name: 'beredning-decision',
      claim: (text) => (asksDecision.test(text) ? 1 : 0),
      answersEdits: true,
      handle: async (turn) => {
        const [, year, serial] = asksDecision.exec(turn.text) ?? [];
        const matter = await findByNumber(ports.store.database, Number(year), Number(serial));
        return giveDecision(ports, turn, matter, languageOfText(turn.text, turn.language));
      },
    },
    {
      name: 'beredning-decision-told',
      claim: (text) => (asksForDecision(text) ? TOLD_CLAIM : 0),
      answersEdits: true,
      ...answersFound(async (turn) => {
        const found = await mattersNamed(ports, turn);
        const [only, ...others] = found;
        if (only === undefined) return undefined;
        const language = languageOfText(turn.text, turn.language);
        return {
          reply: () =>
            others.length === 0
              ? giveOrShow(ports, turn, only, language)
              : showFound(ports, turn, found, '', language),
        };
      }),
    },
    {
      name: 'beredning-minutes',
      claim: (text) => (asksMinutes.test(text) ? 0.9 : 0),
      answersEdits: true,
      handle: (turn) => giveMinutes(ports, turn),
    },
  ];
}

const decisionData = z.object({ matter: z.string().length(32), language: z.enum(['sv', 'en']) });

/** The button that hands over the decision on a matter. */
export function paperVerb(ports: PaperPorts): Verb {
  return verb('beredning-decision', decisionData, async (turn, { matter, language }) =>
    giveDecision(ports, turn, await findMatter(ports.store.database, matter), language),
  );
}

async function giveDecision(
  ports: PaperPorts,
  turn: Turn,
  matter: Matter | undefined,
  language: Language,
): Promise<Reply> {
  const say = handOverTexts(language);
  if (!isAlone(turn)) return { text: say('writePersonally') };
  if (matter === undefined || matter.state === 'draft') return { text: say('refused-unknown-matter') };
  const request = { person: turn.person.id, language, at: turn.at };
  const given = await handOverDecision(ports, request, matter);
  if (!given.ok) return { text: say(`refused-${given.refusal}`) };
  return { text: say('handedOver', { number: matter.number ?? '' }), files: given.value, language };
}

/** The decision, for whoever may take it once it is made; else the card, with why there is none. */
async function giveOrShow(
  ports: BeredningPorts,
  turn: MessageTurn,
  matter: Matter,
  language: Language,
): Promise<Reply> {
  const given = await giveDecision(ports, turn, matter, language);
  return given.files === undefined ? showFound(ports, turn, [matter], given.text ?? '', language) : given;
}

async function giveMinutes(ports: PaperPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = handOverTexts(language);
  const named = daysMeant(asksMinutes.exec(turn.text)?.[1] ?? '', civilDateAt(turn.at));
  const given = await handOverMinutes(ports, { person: turn.person.id, language, at: turn.at }, named);
  if (!given.ok) return { text: say(`refused-${given.refusal}`) };
  const { date: met, files } = given.value;
  return { text: say('minutesHandedOver', { date: formatDate(met, language) }), files };
}

/** The days that may be meant; without a year rather the one that has been, since it is minutes that are wanted. */
function daysMeant(text: string, today: string): string[] {
  const period = readPeriod(text, today);
  if (period === undefined || 'fault' in period) return [];
  const next = period.from;
  if (/\d{4}/.test(text) || next <= today) return [next];
  return [`${Number(next.slice(0, 4)) - 1}${next.slice(4)}`, next];
}
