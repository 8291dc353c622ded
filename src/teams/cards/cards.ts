import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CardContent } from '../../conversation/turn.ts';
import { type Card, hasInputs, replaceActions } from './card.ts';
import { fitCard } from './fit-card.ts';
import type { LabelNames } from './message-entity.ts';
import { plainText } from './plain-text.ts';
import { withoutActs } from './without-acts.ts';

/** The package's own types drag in the sources of another package, which do not compile here. */
interface Templating {
  readonly Template: new (template: unknown) => { expand(context: { $root: unknown }): Card };
  readonly GlobalSettings: { getUndefinedFieldValueSubstitutionString: (path: string) => undefined };
}
type Template = InstanceType<Templating['Template']>;

/** Loaded for the first card: it brings a whole parser with it. */
const templating = () => require('adaptivecards-templating') as Templating;
const require = createRequire(import.meta.url);

export interface Cards {
  /** Fills a template. Throws when there is no such template, or when a value that it needs is missing. */
  fill(content: CardContent): Card;
  readonly names: readonly string[];
  /** Whether clients show forms as dialogs. */
  readonly dialogs: boolean;
  /** What the label is called on messages that are not to be spread. */
  readonly labels: LabelNames;
}

const shippedFolder = join(import.meta.dirname, '..', '..', '..', 'cards');

export interface CardOptions {
  readonly folder?: string;
  /** Verbs whose buttons open a dialog; absent where clients have no dialogs. */
  readonly dialogs?: readonly string[] | undefined;
  /** As the catalogue has it by default. */
  readonly labels?: LabelNames | undefined;
}

/** Reads the card templates, one file a card. */
export function loadCards({ folder = shippedFolder, dialogs, labels = {} }: CardOptions = {}): Cards {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''));
  const read = readTemplates(folder, new Set(names), dialogs ?? []);
  return {
    names,
    dialogs: dialogs !== undefined,
    labels,
    fill: ({ template, data, toRead = false }) => {
      const { prepared, mayOpenDialogs } = read(template);
      const { GlobalSettings } = templating();
      const missing = new Set<string>();
      // One setting for the whole process; nothing else is filled before `expand` gives its card.
      GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
        missing.add(path);
        return undefined;
      };
      const card = prepared.expand({ $root: data });
      // The engine would show the expression itself to the reader.
      if (missing.size > 0) throw new Error(`the card ${template} lacks ${[...missing].join(', ')}`);
      if (toRead) return fitCard(spoken(withoutActs(card)));
      const whole = withFallbacks(card) as Card;
      return fitCard(spoken(mayOpenDialogs ? withDialogs(whole, dialogs ?? []) : whole));
    },
  };
}

interface Ready {
  readonly prepared: Template;
  /** Whether any of its buttons can have a verb that opens a dialog: most cards have none. */
  readonly mayOpenDialogs: boolean;
}

/** Each template is read, and its expressions parsed, when it is filled for the first time. */
function readTemplates(
  folder: string,
  names: ReadonlySet<string>,
  dialogs: readonly string[],
): (name: string) => Ready {
  const ready = new Map<string, Ready>();
  return (name) => {
    const known = ready.get(name);
    if (known !== undefined) return known;
    if (!names.has(name)) throw new Error(`there is no card ${name}`);
    const text = readFileSync(join(folder, `${name}.json`), 'utf8');
    const verbs = [...text.matchAll(/"verb":\s*"([^"]*)"/g)].map(([, verb = '']) => verb);
    const made: Ready = {
      prepared: new (templating().Template)(JSON.parse(text)),
      mayOpenDialogs:
        dialogs.length > 0 && verbs.some((verb) => verb.includes('${') || dialogs.includes(verb)),
    };
    ready.set(name, made);
    return made;
  };
}

/** Clients that know no cards show a sentence, and those that read aloud say it: without marks. */
function spoken(card: Card): Card {
  const fallbackText = plainText(String(card.fallbackText)).trim();
  return { ...card, fallbackText, speak: plainText(String(card.speak ?? fallbackText)).trim() };
}

/** Gives each Action.Execute a fallback with the same verb and data, for clients that know Action.Submit alone. */
function withFallbacks(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withFallbacks);
  if (typeof part !== 'object' || part === null) return part;
  const whole = Object.fromEntries(
    // Whoever refreshes a card knows Action.Execute.
    Object.entries(part).map(([key, inner]) => [key, key === 'refresh' ? inner : withFallbacks(inner)]),
  );
  if (whole.type !== 'Action.Execute' || whole.fallback !== undefined) return whole;
  const { title, verb, data } = whole;
  const submit = { type: 'Action.Submit', title, data: { verb, ...(data as object | undefined) } };
  return { ...whole, fallback: submit };
}

/** Lets the buttons of these verbs open a dialog, but for those on a form, whose inputs they would lose. */
function withDialogs(card: Card, verbs: readonly string[]): Card {
  return hasInputs(card) ? card : replaceActions(card, (action) => dialogButton(action, verbs));
}

/** A client that has no dialogs sends the data as a message, which is answered by the form as a card. */
function dialogButton(action: Card, verbs: readonly string[]): Card {
  const { type, verb, title, fallback } = action;
  if (type !== 'Action.Execute' || !verbs.includes(String(verb))) return action;
  const { data } = fallback as { data: object };
  return { type: 'Action.Submit', title, data: { ...data, msteams: { type: 'task/fetch' } } };
}
