import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { awayOn } from '../absences/away.ts';
import { type Holder, holdersOn, reachable } from '../directory/directory.ts';
import { gapsSeenBy } from '../governance/gaps-seen.ts';
import type { Directory, UnitKind } from '../model.ts';
import { nameOfUnit } from '../units/unit-names.ts';
import type { ListedRole } from './read-role-question.ts';
import { roleTexts } from './texts.ts';

export interface ListAsked {
  readonly directory: Directory;
  readonly role: ListedRole;
  /** Of units of this kind alone, where it is given. */
  readonly kind?: UnitKind | undefined;
  /** Who reads it. */
  readonly reader: string;
  readonly today: string;
  readonly language: Language;
}

/** All who have a role, by unit where it is held at one; and for those who may see it where nobody is contact person. */
export function holdersList(asked: ListAsked): string {
  const { directory, role, kind, language } = asked;
  const say = roleTexts(language);
  const atUnits = directory.units
    .filter((unit) => kind === undefined || unit.kind === kind)
    .flatMap((unit) => {
      const names = namesAt(asked, unit.id);
      const place = escapeMarkdown(nameOfUnit(unit, language));
      return names.length === 0 ? [] : [say('atUnit', { unit: place, names: names.join(', ') })];
    })
    .sort((one, other) => one.localeCompare(other, language));
  const ofCity = kind === undefined ? namesAt(asked, null) : [];
  const lines = [...ofCity, ...atUnits].map((line) => `- ${line}`);
  const ofDistricts = role === 'contact_person' && kind === 'district';
  const list = lines.length === 0 ? say(ofDistricts ? 'noneInDistricts' : 'listNobody') : lines.join('\n');
  return [say(`list-${role}`), list, ...lackingText(asked)].join('\n\n');
}

/** Who has the role at a unit, or with null in the whole city; with who answers for those who are away. */
function namesAt({ directory, role, today, language }: ListAsked, unit: string | null): string[] {
  const say = roleTexts(language);
  const isThere = ({ assignment }: Holder) => assignment.unit === unit;
  const there = reachable(directory, role, unit, today);
  return holdersOn(directory, role, unit, today)
    .filter(isThere)
    .map(({ person }) => {
      const name = `**${escapeMarkdown(person.name)}**`;
      const away = awayOn(directory, person.id, there, today);
      if (away === undefined) return name;
      const until = formatDate(away.until, language);
      return away.standIn === undefined
        ? say('awayHere', { name, until })
        : say('standInHere', { name, until, deputy: escapeMarkdown(away.standIn.name) });
    });
}

function lackingText({ directory, role, kind, reader, today, language }: ListAsked): string[] {
  const seen = role === 'contact_person' ? gapsSeenBy(directory, reader, today)?.gaps : undefined;
  const gaps = seen?.filter(({ unit }) => kind === undefined || unit.kind === kind);
  if (gaps === undefined || gaps.length === 0) return [];
  const units = gaps.map(({ unit }) => escapeMarkdown(nameOfUnit(unit, language))).join(', ');
  return [roleTexts(language)('lacking', { units })];
}
