import type { Item } from '../../pages/model.ts';
import { committeeRouteOf } from '../../remiss/dates/committee-papers.ts';
import { listCalendars } from '../../remiss/dates/meeting-register.ts';
import { ownRecipientsIn } from '../../remiss/recipient/own-recipients.ts';
import { unitNameOf } from '../names.ts';
import { type PageSource, whenText } from './page-source.ts';
import { pageTexts } from './texts.ts';

/** When the papers go out that the answers to one's own referrals are to be in. */
export async function papersItems(source: PageSource): Promise<Item[]> {
  const { database, directory, today, language, unit } = source;
  const say = pageTexts(language);
  const own = (await ownRecipientsIn(directory, database, source)).filter(
    ({ recipient }) => unit === null || recipient.unit === unit,
  );
  const calendars = own.length === 0 ? [] : await listCalendars(database);
  return own.flatMap((found): Item[] => {
    const { remiss, recipient } = found;
    const calendar = calendars.find((one) => one.unit === recipient.unit);
    const route = committeeRouteOf(found, { calendar, today });
    if (route === null) return [];
    return [
      {
        topic: 'remiss',
        kind: say('item-papers'),
        title: remiss.title,
        path: `remiss-recipient/${recipient.id}`,
        words: remiss.dnr,
        date: route.papers,
        when: whenText(route.papers, today, language),
        facts: [remiss.dnr, unitNameOf(directory.units, recipient.unit, language)],
        mark: { tone: 'yours', text: say('yours') },
      },
    ];
  });
}
