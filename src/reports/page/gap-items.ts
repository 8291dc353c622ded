import { formatDate } from '../../language/format.ts';
import { findGaps, type Gap } from '../../network/governance/gaps.ts';
import { nameOfUnit } from '../../network/units/unit-names.ts';
import type { Item } from '../../pages/model.ts';
import type { PageSource } from './page-source.ts';
import { pageTexts } from './texts.ts';
import { seesGap } from './who-sees.ts';

/** Units without a contact person who is there (5#10), as far as the reader answers for them. */
export function gapItems(source: PageSource): Item[] {
  const { directory, today, language, unit } = source;
  const say = pageTexts(language);
  return findGaps(directory, today)
    .gaps.filter((gap) => seesGap(source, gap.unit.id))
    .filter((gap) => unit === null || gap.unit.id === unit)
    .map((gap) => ({
      topic: 'network',
      kind: say('item-gap'),
      title: nameOfUnit(gap.unit, language),
      path: null,
      date: null,
      when: whyText(gap, source),
      facts: [
        gap.unit.administration,
        ...(gap.next === null
          ? []
          : [say('gapNext', { name: gap.next.person.name, date: formatDate(gap.next.from, language) })]),
      ],
      mark: null,
    }));
}

function whyText({ reason, person, until }: Gap, { language }: PageSource): string {
  return pageTexts(language)(`gap-${reason}`, {
    name: person?.name ?? '',
    date: until === null ? '' : formatDate(until, language),
  });
}
