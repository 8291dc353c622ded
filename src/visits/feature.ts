import type { Feature } from '../conversation/feature.ts';
import { actVerbs } from './act-conversation.ts';
import { eraseVisitsJob } from './erase-visits.ts';
import { escalateVisitsJob } from './escalate-visits.ts';
import { followVisitsJob } from './follow-visits.ts';
import { textVerb } from './form-conversation.ts';
import { chooseVerb, intakeIntents } from './intake-conversation.ts';
import { letterVerbs } from './letter-conversation.ts';
import { visitNewsNotice, visitNotice, visitReminderNotice } from './notices.ts';
import { overviewIntents } from './overview-conversation.ts';
import type { IntakePorts } from './read-request.ts';
import { saveVerb } from './save-conversation.ts';

/** Requests to visit the city: read, taken to one owner, assessed by the strategy, decided, and counted. */
export function visitsFeature(ports: IntakePorts & { readonly keepMonths: number }): Feature {
  const { store, keepMonths } = ports;
  return {
    name: 'visits',
    intents: [...intakeIntents(ports), ...overviewIntents(store)],
    verbs: [chooseVerb(ports), saveVerb(ports), ...actVerbs(ports), textVerb(store), ...letterVerbs(store)],
    jobs: [escalateVisitsJob(ports), followVisitsJob(ports), eraseVisitsJob(ports, keepMonths)],
    notices: [visitNotice, visitNewsNotice, visitReminderNotice],
    examples: {
      sv: [{ title: 'Besöksförfrågan', text: 'Nytt besöksärende' }],
      en: [{ title: 'Visit request', text: 'New visit request' }],
    },
  };
}
