import type { Clock } from '../clock.ts';
import type { Feature } from '../conversation/feature.ts';
import { agendaIntents, agendaVerbs } from './agenda-conversation.ts';
import { askReportsJob } from './ask-reports.ts';
import { figuresIntent, figuresVerb } from './figures-conversation.ts';
import { formVerbs, startIntent } from './form-conversation.ts';
import { matterVerbs } from './matter-verbs.ts';
import { paperIntents, paperVerb } from './papers/conversation.ts';
import type { BeredningPorts } from './ports.ts';
import { reminderNotice, remindMembersJob } from './remind-members.ts';
import { askReportNotice, reportMissingNotice } from './report-card.ts';
import { reportIntent, reportVerb } from './report-conversation.ts';
import { requestIntent } from './request-conversation.ts';
import { sendAgainJob } from './send-again.ts';
import { agendaNotice, sendAgendasJob } from './send-agendas.ts';
import { matterCardNotice } from './sent-cards.ts';
import { statusIntents } from './status-conversation.ts';
import { matterNews } from './tell.ts';

/** Trips and declarations that the finansborgarråd decides by delegation, handled by IB (5#4). */
export function beredningFeature(ports: BeredningPorts & { readonly clock: Clock }): Feature {
  return {
    name: 'beredning',
    intents: [
      startIntent(ports),
      requestIntent(ports),
      ...statusIntents(ports),
      ...agendaIntents(ports),
      figuresIntent(ports.store),
      reportIntent(ports),
      ...paperIntents(ports),
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
      reminderNotice,
      askReportNotice,
      reportMissingNotice,
    ],
    examples: {
      sv: [{ title: 'Resa till IB', text: 'Ny resa till IB' }],
      en: [{ title: 'Trip to IB', text: 'New trip to IB' }],
    },
  };
}
