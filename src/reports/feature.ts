import { forThemAlone } from '../conversation/alone.ts';
import type { Feature } from '../conversation/feature.ts';
import { ownCalendarIntent } from './calendar/conversation.ts';
import { comingIntent } from './coming/conversation.ts';
import { heldIntent } from './held/conversation.ts';
import { listSheetIntent } from './lists/conversation.ts';
import { yearIntents } from './papers/conversation.ts';
import type { YearPorts } from './papers/hand-over-year.ts';
import { waitingIntent, waitingNews } from './waiting/conversation.ts';

/** What waits for somebody in all rooms, what falls on the days to come, and what a year amounts to for the annual account. */
export function reportsFeature(ports: YearPorts): Feature {
  return {
    name: 'reports',
    intents: [
      ...yearIntents(ports),
      waitingIntent(ports.store),
      heldIntent(ports.store),
      comingIntent(ports.store),
      ownCalendarIntent(ports.store),
      listSheetIntent(ports.store),
    ].map(forThemAlone),
    verbs: [],
    jobs: [],
    news: (turn, language) => waitingNews(ports.store, turn, language),
    examples: {
      sv: [{ title: 'Årsredovisning', text: 'Årsredovisning i år' }],
      en: [{ title: 'Annual account', text: 'Annual account this year' }],
    },
  };
}
