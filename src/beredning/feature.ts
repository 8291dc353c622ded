import type { Clock } from '../clock.ts';
import type { Feature } from '../conversation/feature.ts';
import { agendaIntents, agendaVerbs } from './agenda-conversation.ts';
import { formVerbs, startIntent } from './form-conversation.ts';
import { matterVerbs } from './matter-verbs.ts';
import type { BeredningPorts } from './ports.ts';
import { reminderNotice, remindMembersJob } from './remind-members.ts';
import { sendAgainJob } from './send-again.ts';
import { agendaNotice, sendAgendasJob } from './send-agendas.ts';
import { matterCardNotice } from './sent-cards.ts';
import { statusIntents } from './status-conversation.ts';
import { matterNews } from './tell.ts';

/** Trips and declarations that the finansborgarråd decides by delegation, handled by IB (5#4). */
export function beredningFeature(ports: BeredningPorts & { readonly clock: Clock }): Feature {
  return {
    name: 'beredning',
    intents: [startIntent(ports), ...statusIntents(ports), ...agendaIntents(ports)],
    verbs: [...formVerbs(ports), ...matterVerbs(ports), ...agendaVerbs(ports)],
    jobs: [sendAgendasJob(ports), remindMembersJob(ports), sendAgainJob(ports)],
    notices: [matterCardNotice, matterNews, agendaNotice, reminderNotice],
    examples: {
      sv: [{ title: 'Resa till IB', text: 'Ny resa till IB' }],
      en: [{ title: 'Trip to IB', text: 'New trip to IB' }],
    },
  };
}
