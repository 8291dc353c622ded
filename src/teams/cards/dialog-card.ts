import { z } from 'zod';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Citation, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { type Card, replaceActions } from './card.ts';
import type { Cards } from './cards.ts';
import { cautionOn, footerOn, renderCard } from './render-reply.ts';

/**
 * A reply as one card for a dialog: its text, its sources and its card one below the other. A dialog knows
 * Action.Submit alone, and says nothing in the chat; `dialogOf` comes back with whatever is pressed.
 */
export function dialogCard(
  reply: Reply,
  cards: Cards,
  language: Language,
  dialogOf: string | undefined,
): Card {
  const { text, ...untold } = reply;
  const { refresh: _refresh, ...card } = renderCard(untold, cards) ?? emptyCard(reply, language);
  const said = [...(text === undefined ? [] : paragraphsOf(text)), ...sourcesOf(reply.citations ?? [])];
  const whole = { ...card, body: [...said, ...((card.body as readonly unknown[] | undefined) ?? [])] };
  return replaceActions(whole, (action) => submitButton(action, dialogOf));
}

function emptyCard({ text = '', caution, footer }: Reply, language: Language): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    fallbackText: text,
    body: [
      ...(caution === undefined ? [] : [cautionOn(caution)]),
      ...(footer === undefined ? [] : [footerOn(footer)]),
    ],
  };
}

/** A card's text knows no quotes; they stand indented instead. */
function paragraphsOf(text: string): object[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const isQuote = paragraph.startsWith('> ');
    const block = { type: 'TextBlock', text: paragraph.replace(/^> /gm, ''), wrap: true };
    return isQuote ? { type: 'Container', style: 'emphasis', items: [block] } : block;
  });
}

function sourcesOf(citations: readonly Citation[]): object[] {
  return citations.map(({ name }, position) => ({
    type: 'TextBlock',
    text: `[${position + 1}] ${escapeMarkdown(name)}`,
    wrap: true,
    isSubtle: true,
    size: 'Small',
    spacing: position === 0 ? 'Medium' : 'None',
  }));
}

/** What a button would have somebody say in the chat. */
const words = z.looseObject({ msteams: z.looseObject({ type: z.literal('imBack'), value: z.string() }) });

function submitButton(action: Card, dialogOf: string | undefined): Card {
  const submit = action.type === 'Action.Execute' ? (action.fallback as Card) : action;
  if (submit.type !== 'Action.Submit') return submit;
  const said = words.safeParse(submit.data);
  const { msteams: _teams, ...data } = submit.data as Readonly<Record<string, unknown>>;
  const source = dialogOf === undefined ? {} : { dialogOf };
  return {
    ...submit,
    data: { ...data, ...source, ...(said.success ? { say: said.data.msteams.value } : {}) },
  };
}
