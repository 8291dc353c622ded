import type { HttpAnswer } from './test-bot.ts';

/** Any object of a card. */
export type Part = Readonly<Record<string, unknown>>;

/** What a dialog shows. */
export interface ShownDialog {
  readonly title: string;
  readonly card: Part;
}

/** The dialog that an invoke opened or went on with. */
export function dialogOf({ body }: HttpAnswer): ShownDialog {
  const task = (body as { task?: { type: string; value: { title: string; card: { content: Part } } } }).task;
  if (task?.type !== 'continue') throw new Error(`no dialog: ${JSON.stringify(body)}`);
  return { title: task.value.title, card: task.value.card.content };
}

/** Every object of a card, itself included. */
export function partsOf(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(partsOf);
  return Array.isArray(value) ? inner : [value as Part, ...inner];
}

/** All that a card says, line by line. */
export function linesOf(card: Part): string[] {
  return partsOf(card).flatMap(({ type, text, value }) =>
    type === 'TextBlock' ? [String(text)] : value === undefined || typeof value !== 'string' ? [] : [value],
  );
}

/** A button by its title. */
export function buttonOf(card: Part, title: string | RegExp): Part {
  const fits = (found: unknown) => (typeof title === 'string' ? found === title : title.test(String(found)));
  const button = partsOf(card).find(
    ({ type, title: found }) => /^Action\./.test(String(type)) && fits(found),
  );
  if (button === undefined) throw new Error(`no button ${title}`);
  return button;
}

/** What a client sends when a button is pressed: its data, and the inputs as they are or as they were changed. */
export function pressedData(card: Part, title: string | RegExp, changes: Part = {}): Part {
  const inputs = partsOf(card).filter(({ type }) => /^Input\./.test(String(type)));
  const values = Object.fromEntries(inputs.map(({ id, value = '' }) => [String(id), value]));
  return { ...values, ...changes, ...(buttonOf(card, title).data as object) };
}
