import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { changedMind, inItsPlace, nameInstead } from '../../conversation/changed-mind.ts';
import type { Intent } from '../../conversation/feature.ts';
import { asksOfShown, saidOfShown, speaksOfOther } from '../../conversation/said-of-shown.ts';
import type { MessageTurn, Reply, Shown } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { unitsMeant } from '../../network/units/units-meant.ts';
import type { Commitment, CommitmentFacts } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { readWish } from '../reading/read-wish.ts';
import { findCommitment } from '../register.ts';
import { formCard, inputsOf } from './cards.ts';
import { asksToRegister } from './read-joined.ts';
import { formTexts } from './texts.ts';
import { type FormInputs, formInputs } from './values.ts';

/** The intent that takes what is said of a form right after it was shown. */
const ABOUT_FORM = 'commitment-form-shown';

const schema = z.object({ id: z.string(), inputs: z.object(formInputs), language: z.enum(['sv', 'en']) });

/** A form that is filled in and not saved, so that the next message can go on from it. */
export const showingForm = (id: string, inputs: FormInputs, language: Language): Shown => ({
  intent: ABOUT_FORM,
  thing: JSON.stringify({ id, inputs, language } satisfies z.infer<typeof schema>),
});

/** How often it is paid, and no other thing. */
const eachYear = /\b(?:om aret|per ar|(?:a|per) year)\b/g;

type Told = Partial<Pick<CommitmentFacts, 'counterpart' | 'theme' | 'start' | 'end' | 'costPerYear'>>;
const ANY_DAY = '2000-01-01';

/** "Nej, med Porto", "och från 1 mars", "det ska vara 60 000", right after a form was filled in: the form with that in it. Nothing before a press. */
export function shownFormIntent(ports: CommitmentPorts): Intent {
  return {
    name: ABOUT_FORM,
    claim: () => 0,
    actsOn: (text) => {
      if (asksToRegister.test(text)) return text;
      const said = saidOfShown(text);
      if (said === undefined || asksOfShown(said)) return undefined;
      const isTold = Object.keys(toldOfForm(text, ANY_DAY)).length > 0;
      const isElse = changedMind(text) === undefined && speaksOfOther(said.replace(eachYear, ' '));
      return isTold && !isElse ? text : undefined;
    },
    handle: (turn) => goOn(ports, turn),
  };
}

/** What a text tells of what the form holds, in few words. */
function toldOfForm(text: string, today: string): Told {
  const name = nameInstead(text);
  const mind = changedMind(text);
  const words =
    mind?.isInstead === true ? inItsPlace(text).replace(/ i stället$/u, '') : (mind?.words ?? text);
  // In the words of a wish: "avtal med Porto", "avtal om museer".
  const wish = readWish(`avtal ${words}`, today);
  const told = {
    counterpart: name ?? null,
    theme: /^(?:det|den|detta|it|that|this)$/i.test(wish.theme ?? '') ? null : wish.theme,
    ...{ start: wish.start, end: wish.end, costPerYear: wish.costPerYear },
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)) as Told;
}

async function goOn({ store }: CommitmentPorts, turn: MessageTurn): Promise<Reply> {
  const shown = schema.parse(JSON.parse(turn.shown ?? ''));
  const language = languageOfText(turn.text, shown.language);
  const directory = await currentDirectory(store);
  const told = toldOfForm(turn.text, civilDateAt(turn.at));
  const [unit] = changedMind(turn.text)?.isInstead === true ? unitsMeant(directory, turn.text) : [];
  const filled = Object.fromEntries(
    Object.entries(inputsOf({ ...told, ...(unit && { unit: unit.id }) }, directory)).filter(
      ([field]) => field in told || (field === 'unit' && unit !== undefined),
    ),
  );
  const inputs: FormInputs = { ...shown.inputs, ...filled };
  const commitment: Commitment | null = (await findCommitment(store.database, shown.id)) ?? null;
  const note = Object.keys(filled).length > 0 ? 'changeFilledIn' : 'formStands';
  return {
    text: formTexts(language)(note),
    card: formCard({ id: shown.id, commitment, inputs, problem: '' }, directory, language),
    language,
    shows: showingForm(shown.id, inputs, language),
  };
}
