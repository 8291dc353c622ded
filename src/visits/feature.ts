import { forThemAlone } from '../conversation/alone.ts';
import type { Feature } from '../conversation/feature.ts';
import { visitNewsNotice, visitNotice, visitReminderNotice } from './card/notices.ts';
import { eraseVisitsJob } from './erase-visits.ts';
import { actVerbs } from './forms/act-conversation.ts';
import { textVerb } from './forms/form-conversation.ts';
import { escalateVisitsJob } from './handling/escalate-visits.ts';
import { followVisitsJob } from './handling/follow-visits.ts';
import { chooseVerb, intakeIntents } from './intake/conversation.ts';
import type { IntakePorts } from './intake/read-request.ts';
import { saveVerb } from './intake/save-conversation.ts';
import { visitsKeeping } from './kept.ts';
import { letterVerbs } from './letters/conversation.ts';
import { overviewIntents } from './lists/conversation.ts';
import { visitMessageAction } from './message-actions.ts';
import { namedVisits, numberedVisits } from './naming/short-name-conversation.ts';
import { visitSearch } from './searches.ts';
import { shownVisitIntent } from './shown/conversation.ts';
import { takeBackOfVisit } from './shown/take-back.ts';
import { toldChangeIntent } from './shown/told-change.ts';

/** Requests to visit the city: read, taken to one owner, assessed by the strategy, decided, and counted. */
export function visitsFeature(ports: IntakePorts): Feature {
  const { store, keepMonths } = ports;
  return {
    name: 'visits',
    keeps: visitsKeeping,
    // The card of a visit holds whom to write to outside the city: it is not for those who read along.
    intents: [
      ...intakeIntents(ports).map(forThemAlone),
      ...overviewIntents(ports),
      forThemAlone(shownVisitIntent(ports)),
      forThemAlone(toldChangeIntent(ports)),
    ],
    verbs: [chooseVerb(ports), saveVerb(ports), ...actVerbs(ports), textVerb(store), ...letterVerbs(store)],
    jobs: [escalateVisitsJob(ports), followVisitsJob(ports), eraseVisitsJob(ports, keepMonths)],
    notices: [visitNotice, visitNewsNotice, visitReminderNotice],
    numbered: (turn, number, language) => numberedVisits(store, turn, number, language),
    named: (turn) => namedVisits(ports, turn),
    takesBack: (turn, done, language) => takeBackOfVisit(store, turn, done, language),
    forms: ['visit-form'],
    searches: [visitSearch(store)],
    messageActions: [visitMessageAction(ports)],
    calledBy: {
      sv: ['besök', 'besöken', 'studiebesök', 'delegation', 'delegationer', 'besöksförfrågan'],
      en: ['visit', 'visits', 'study visit', 'study visits', 'delegation', 'delegations', 'visit request'],
    },
    begunBy: {
      sv: [{ title: 'Nytt besöksärende', text: 'Nytt besöksärende' }],
      en: [{ title: 'New visit request', text: 'New visit request' }],
    },
    examples: {
      sv: [{ title: 'Nytt besöksärende', text: 'Nytt besöksärende' }],
      en: [{ title: 'New visit request', text: 'New visit request' }],
    },
  };
}
