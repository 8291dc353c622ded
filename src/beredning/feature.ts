import type { Clock } from '../clock.ts';
import { forThemAlone } from '../conversation/alone.ts';
import type { Feature } from '../conversation/feature.ts';
import { sendAgainJob } from './card/send-again.ts';
import { matterCardNotice } from './card/sent-cards.ts';
import { matterVerbs } from './card/verbs.ts';
import { figuresIntent, figuresVerb } from './figures/conversation.ts';
import { dearestIntent } from './figures/dearest.ts';
import { formVerbs } from './form/conversation.ts';
import { requestIntent, startIntent, withinSwedenIntent } from './form/request-conversation.ts';
import { matterNews } from './handling/tell.ts';
import { beredningKeeping } from './kept.ts';
import { statusIntents } from './lists/conversation.ts';
import { numberedMatters, shortNameIntent } from './lists/short-name-conversation.ts';
import { namedMatters, toldIntent } from './lists/told-conversation.ts';
import { agendaIntents, agendaVerbs } from './meetings/conversation.ts';
import { reminderNotice, remindMembersJob } from './meetings/remind-members.ts';
import { meetingReplannedNotice } from './meetings/replan-meeting.ts';
import { agendaNotice, sendAgendasJob } from './meetings/send-agendas.ts';
import { paperIntents, paperVerb } from './papers/conversation.ts';
import type { BeredningPorts } from './ports.ts';
import { askReportsJob } from './reports/ask-reports.ts';
import { askReportNotice, reportMissingNotice } from './reports/card.ts';
import { reportIntent, reportVerb } from './reports/conversation.ts';
import { matterSearch } from './searches.ts';
import { shownMatterIntent } from './shown/conversation.ts';
import { takeBackInBeredning } from './shown/take-back.ts';

/** Trips and declarations that the finansborgarråd decides by delegation, handled by IB (5#4). */
export function beredningFeature(ports: BeredningPorts & { readonly clock: Clock }): Feature {
  return {
    name: 'beredning',
    keeps: beredningKeeping(ports.matrix),
    intents: [
      forThemAlone(startIntent(ports)),
      forThemAlone(requestIntent(ports)),
      withinSwedenIntent(ports),
      ...statusIntents(ports),
      shortNameIntent(ports),
      forThemAlone(shownMatterIntent(ports)),
      toldIntent(ports),
      ...agendaIntents(ports),
      figuresIntent(ports.store),
      dearestIntent(ports.store),
      forThemAlone(reportIntent(ports)),
      ...paperIntents(ports).map(forThemAlone),
    ],
    verbs: [
      ...formVerbs(ports),
      ...matterVerbs(ports),
      ...agendaVerbs(ports),
      figuresVerb(ports.store),
      reportVerb(ports),
      paperVerb(ports),
    ],
    jobs: [sendAgendasJob(ports), remindMembersJob(ports), sendAgainJob(ports), askReportsJob(ports)],
    notices: [
      matterCardNotice,
      matterNews,
      agendaNotice,
      meetingReplannedNotice,
      reminderNotice,
      askReportNotice,
      reportMissingNotice,
    ],
    takesBack: (turn, done, language) => takeBackInBeredning(ports, turn, done, language),
    forms: ['beredning-edit'],
    numbered: (turn, number, language) => numberedMatters(ports, turn, number, language),
    named: (turn) => namedMatters(ports, turn),
    searches: [matterSearch(ports.store)],
    calledBy: {
      sv: ['resa', 'resor', 'tjänsteresa', 'ib', 'internationella beredningen', 'beredningen'],
      en: ['trip', 'trips', 'travel', 'journey'],
    },
    begunBy: {
      sv: [{ title: 'Ny resa till IB', text: 'Ny resa till IB' }],
      en: [{ title: 'New trip to IB', text: 'New trip to IB' }],
    },
    examples: {
      sv: [{ title: 'Ny resa till IB', text: 'Ny resa till IB' }],
      en: [{ title: 'New trip to IB', text: 'New trip to IB' }],
    },
  };
}
