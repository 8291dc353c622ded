import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { nameOfUnit, unitNameIn } from '../../network/units/unit-names.ts';
import { hasSent } from '../corrections/withdraw-remiss.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { type ListedCase, type RemissHead, unitsOf } from '../register-model.ts';

import { sentToTexts } from './texts.ts';

/** A remiss with those that it was sent to, and what is filled in already. */
export interface SentToShown {
  readonly remiss: RemissHead;
  readonly cases: readonly ListedCase[];
  readonly directory: Directory;
  /** Units that are meant. */
  readonly units: readonly string[];
  /** A day that was told; empty where none was. */
  readonly until?: string;
  /** Why, where it was told. */
  readonly reason?: string;
}

/** The form on which a remiss is sent to more; undefined where there is no other unit. */
export function addForm(shown: SentToShown, language: Language): CardContent | undefined {
  const say = sentToTexts(language);
  const { remiss, cases, directory, units } = shown;
  const held = unitsOf(cases);
  // Those that are meant stand first: there are many.
  const others = directory.units
    .filter(({ id }) => !held.includes(id))
    .toSorted((one, other) => Number(units.includes(other.id)) - Number(units.includes(one.id)));
  return form(shown, language, {
    ...{ title: say('addTitle'), lead: say('addLead', dateOf(remiss, language)), label: say('addLabel') },
    choices: others.map((unit) => ({ id: unit.id, title: nameOfUnit(unit, language) })),
    chosen: others.map(({ id }) => id).filter((id) => units.includes(id)),
    add: say('addDo'),
  });
}

/** The form on which some are taken out; undefined where all have sent an answer. */
export function removeForm(shown: SentToShown, language: Language): CardContent | undefined {
  const say = sentToTexts(language);
  const open = shown.cases.filter(({ recipient }) => !hasSent(recipient));
  return form(shown, language, {
    ...{ title: say('removeTitle'), lead: say('removeLead'), label: say('removeLabel') },
    ...choicesOf(open, shown, language),
    ...{ reasonLabel: say('removeReason'), remove: say('removeDo') },
  });
}

/** The form on which some are given more time; undefined where none has anything left to answer. */
export function timeForm(shown: SentToShown, language: Language): CardContent | undefined {
  const say = sentToTexts(language);
  const open = shown.cases.filter(({ recipient }) => recipient.endedOn === null);
  return form(shown, language, {
    ...{ title: say('timeTitle'), lead: say('timeLead', dateOf(shown.remiss, language)) },
    ...{ label: say('timeLabel'), ...choicesOf(open, shown, language) },
    ...{ dayLabel: say('timeDay'), dayMissing: say('timeDayMissing'), until: shown.until ?? '' },
    ...{ reasonLabel: say('timeReason'), give: say('timeDo') },
  });
}

interface Choice {
  readonly id: string;
  readonly title: string;
}

interface FormParts {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly reasonLabel?: string;
  readonly dayLabel?: string;
  readonly dayMissing?: string;
  readonly until?: string;
  /** What the one button that does it is called. */
  readonly add?: string;
  readonly remove?: string;
  readonly give?: string;
}

function form(
  { remiss, reason = '' }: SentToShown,
  language: Language,
  { choices, chosen, ...parts }: FormParts,
): CardContent | undefined {
  if (choices.length === 0) return undefined;
  const empty = { reasonLabel: '', dayLabel: '', dayMissing: '', until: '', add: '', remove: '', give: '' };
  return {
    template: 'remiss-sent-to',
    data: {
      language,
      remiss: remiss.id,
      subject: escapeMarkdown(`${remiss.dnr} ${remiss.title}`),
      missing: sentToTexts(language)('choose'),
      ...{ choices: [...choices], chosen: chosen.join(','), reason },
      ...empty,
      ...parts,
      back: cardTexts(language)('back'),
    },
  };
}

/** Recipients as choices, each with the state of it that is shown. */
function choicesOf(cases: readonly ListedCase[], { directory, units }: SentToShown, language: Language) {
  const idOf = ({ recipient }: ListedCase) => `${recipient.id}@${recipient.version}`;
  return {
    choices: cases.map((found) => ({
      id: idOf(found),
      title: unitNameIn(directory.units, found.recipient.unit, language),
    })),
    chosen: cases.filter(({ recipient }) => units.includes(recipient.unit)).map(idOf),
  };
}

const dateOf = ({ deadline }: RemissHead, language: Language) => ({ date: formatDate(deadline, language) });
