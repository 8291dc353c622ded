import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import type { Unit } from '../../network/model.ts';
import { nameOfUnit } from '../../network/units/unit-names.ts';
import { type Elsewhere, isSilent, type Subject, subjects } from '../gate.ts';
import { costKinds, directions, matterKinds, payers } from '../proposal.ts';
import { texts } from '../texts.ts';
import { formTexts } from './texts.ts';
import { type FormPart, type FormValues, formParts, inputsOf } from './values.ts';

/** By which a matter is known. */
interface Named {
  readonly number: string | null;
  readonly title: string | null;
}

/** What a part of the form is shown with. */
export interface FormPage {
  readonly matter: string;
  /** What the matter is called, as it stands. */
  readonly about: Named;
  readonly part: FormPart;
  readonly values: FormValues;
  readonly units: readonly Unit[];
  readonly language: Language;
  /** What could not be read, or nothing. */
  readonly problem?: string;
}

/** So much of a name is enough to know it by. */
const NAME = 60;

/** What a part asks, and of which matter as far as it has a number or a name. */
function headingOf(part: FormPart, { number, title }: Named, language: Language): string {
  const say = formTexts(language);
  const name = [number ?? '', shortened(title ?? '', NAME)].join(' ').trim();
  const asked = say(`part-${part}`);
  return name === '' ? asked : say('part-of', { asked, name: escapeMarkdown(name) });
}

/** One part of the form, with what is known filled in. */
export function formCard({
  matter,
  about,
  part,
  values,
  units,
  language,
  problem = '',
}: FormPage): CardContent {
  const say = formTexts(language);
  const labels = inputsOf[part]
    .filter((name) => !name.startsWith('cost-'))
    .map((name) => [name, say(name as 'title')]);
  return {
    template: `beredning-form-${part}`,
    tellsOf: 'matter',
    data: {
      language,
      matter,
      heading: headingOf(part, about, language),
      lead: part === 'money' ? say('costsLead') : say('saved'),
      problem,
      labels: Object.fromEntries(labels),
      values: Object.fromEntries(inputsOf[part].map((name) => [name, values[name] ?? ''])),
      toReview: say('toReview'),
      ...(part === formParts.at(-1) ? {} : { next: say('next') }),
      ...choicesOf(part, values, units, language),
    },
  };
}

function choicesOf(
  part: FormPart,
  values: FormValues,
  units: readonly Unit[],
  language: Language,
): Record<string, unknown> {
  const say = formTexts(language);
  const words = texts(language);
  switch (part) {
    case 'what':
      return {
        choose: say('choose'),
        subjects: subjects.map((value) => ({ title: subjectName(value, language), value })),
        // The City Executive Board comes first: it is what brings a matter to IB.
        units: [...units]
          .sort((one, other) => Number(other.kind === 'executive') - Number(one.kind === 'executive'))
          .map((unit) => ({ title: nameOfUnit(unit, language), value: unit.id })),
        burdens: [
          { title: say('no'), value: 'no' },
          { title: say('yes'), value: 'yes' },
        ],
      };
    case 'why':
      return {
        directions: directions.map((value) => ({ title: words(`direction-${value}`), value })),
      };
    case 'money':
      return {
        amounts: costKinds.map((kind) => ({
          id: `cost-${kind}`,
          label: words(`cost-${kind}`),
          value: values[`cost-${kind}`] ?? '',
        })),
        payers: payers.map((value) => ({ title: say(`payer-${value}`), value })),
      };
    default:
      return {};
  }
}

function subjectName(subject: Subject, language: Language): string {
  const kind = matterKinds.find((one) => one === subject);
  if (kind !== undefined) return texts(language)(`kind-${kind}`);
  return formTexts(language)(`subject-${subject as Exclude<Subject, (typeof matterKinds)[number]>}`);
}

/** What the gate says of what goes elsewhere: why, who decides instead, and by which paragraph. */
export function sayStop({ code, decider, because }: Elsewhere, language: Language) {
  const say = formTexts(language);
  const who = isSilent(code) ? say(`silent-${code}`) : (decider?.[language] ?? '');
  return {
    heading: say(code === 'foreign-policy' ? 'stopForeignPolicy' : 'stopTitle'),
    text: say(`stop-${code}`),
    facts: [
      { title: say('stopWho'), value: who },
      { title: say('stopRule'), value: `Internationell strategi ${because}` },
    ],
    who,
  };
}

/** The kind stop: what the gate says, and a text to hand over. */
export function stopCard(
  stop: Elsewhere,
  about: { readonly matter: string; readonly subject: Subject; readonly title: string | null },
  language: Language,
): CardContent {
  const say = formTexts(language);
  const { who, ...told } = sayStop(stop, language);
  return {
    template: 'beredning-stop',
    tellsOf: 'matter',
    data: {
      language,
      matter: about.matter,
      ...told,
      handOverTitle: say('handOverTitle'),
      handOver: say(stop.code === 'foreign-policy' ? 'handOverForeignPolicy' : 'handOver', {
        what: [subjectName(about.subject, language), escapeMarkdown(about.title ?? '')]
          .filter((part) => part !== '')
          .join(': '),
        paragraph: stop.because,
        decider: who,
      }),
      changeAnswers: say('changeAnswers'),
      // The answer that decided: where it is, or else what and on whose behalf.
      part: stop.code === 'within-sweden' ? 'trip' : 'what',
    },
  };
}
