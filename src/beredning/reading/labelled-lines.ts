import { fold } from '../../language/words.ts';

/** What a line of a filled-in letter says: "Plats: Guangzhou". */
const labels = {
  event: [
    'vad',
    'evenemang',
    'konferens',
    'event',
    'what',
    'arrangemang',
    'mote',
    'deklaration',
    'declaration',
    'rubrik',
    'title',
  ],
  place: ['plats', 'ort', 'stad', 'var', 'place', 'where', 'venue', 'city', 'destination', 'resmal'],
  dates: ['datum', 'nar', 'tid', 'dagar', 'date', 'dates', 'when', 'period'],
  travellers: [
    'resenarer',
    'antal personer',
    'antal',
    'deltagare',
    'vilka',
    'travellers',
    'participants',
    'people',
    'who',
    'antal resenarer',
  ],
  cost: [
    'kostnad',
    'kostnader',
    'budget',
    'pris',
    'cost',
    'costs',
    'total',
    'beraknad kostnad',
    'totalkostnad',
  ],
  purpose: ['syfte', 'andamal', 'purpose', 'varfor', 'aim'],
  benefit: ['nytta', 'forvantad nytta', 'benefit', 'expected benefit'],
  goal: ['mal', 'budgetmal', 'goal', 'vision'],
  broughtHome: ['aterrapportering', 'tas med hem', 'redovisning', 'reporting', 'brought home'],
} as const;

export type Label = keyof typeof labels;

/** The labelled lines of a text; a label that is said twice counts the first time. */
export function readLabelledLines(text: string): Partial<Record<Label, string>> {
  const found: Partial<Record<Label, string>> = {};
  for (const line of text.split('\n')) {
    const match = /^\s*[-*•]?\s*([\p{L} ]{2,25}?)\s*:\s*(\S.*?)\s*$/u.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const label = labelOf(fold(match[1]));
    if (label !== undefined) found[label] ??= match[2];
  }
  return found;
}

function labelOf(word: string): Label | undefined {
  return (Object.keys(labels) as Label[]).find((label) =>
    (labels[label] as readonly string[]).includes(word),
  );
}
