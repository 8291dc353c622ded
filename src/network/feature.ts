import type { Clock } from '../clock.ts';
import { forThemAlone } from '../conversation/alone.ts';
import type { Feature, SendJob } from '../conversation/feature.ts';
import type { Store } from '../store/store.ts';
import { absenceIntent } from './absences/conversation.ts';
import { ownDeputyIntent } from './absences/deputy-conversation.ts';
import { absenceListIntent } from './absences/list-conversation.ts';
import { absentNotice, endedNotice, releasedNotice, standInNotice } from './absences/notices.ts';
import { shownAbsenceIntent } from './absences/shown-absence.ts';
import { absenceVerbs } from './absences/verbs.ts';
import { actAsIntent } from './acting/act-as.ts';
import { appointAsToldIntent, appointIntent } from './appointing/appoint-by-words.ts';
import { appointedNotice, replacedNotice } from './appointing/appointment-notices.ts';
import { appointVerbs } from './appointing/conversation.ts';
import { leavingIntent } from './appointing/leaving-conversation.ts';
import { shownAppointmentIntent } from './appointing/shown-conversation.ts';
import { successionIntent } from './appointing/succession-conversation.ts';
import { takeBackInNetwork } from './appointing/take-back.ts';
import { broadcastNotice } from './broadcast/broadcast.ts';
import { broadcastIntent, broadcastVerbs } from './broadcast/conversation.ts';
import { broadcastCorrectionVerbs } from './broadcast/correction.ts';
import { askConfirmationsJob, confirmContactPersonNotice } from './confirming/ask-confirmations.ts';
import { confirmationIntents } from './confirming/conversation.ts';
import { contactIntents } from './contact/conversation.ts';
import { gapsIntent, governanceVerbs } from './governance/conversation.ts';
import { networkKeeping } from './kept.ts';
import { maintenanceIntents } from './maintenance/conversation.ts';
import { roleIntents } from './roles/conversation.ts';
import { directoryKeeperIntent, ownRolesIntent } from './roles/own-roles-conversation.ts';
import { contactSearch } from './searches.ts';
import { beredningMembersIntent } from './who/beredning-conversation.ts';
import { codeIntent } from './who/code-conversation.ts';
import { namedIntent, standInOfRoleIntent } from './who/named-conversation.ts';
import { personIntent } from './who/person-conversation.ts';
import { placeIntent } from './who/place-conversation.ts';
import { shownPersonIntent } from './who/shown-person-conversation.ts';
import { topicIntent } from './who/topic-conversation.ts';

export interface NetworkPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly send: SendJob;
  /** The content of the directory file as it is now. */
  readonly readDirectoryFile: () => Promise<string>;
  /** In local mode one may act as another person. */
  readonly localMode: boolean;
}

/** Who is who in the city: contact persons, absences, and what heads owe the network (5#10). */
export function networkFeature(ports: NetworkPorts): Feature {
  const { store, clock, send, localMode } = ports;
  return {
    name: 'network',
    keeps: networkKeeping,
    intents: [
      ...contactIntents(store),
      ...roleIntents(store),
      forThemAlone(ownRolesIntent(store)),
      directoryKeeperIntent(store),
      personIntent(store),
      shownPersonIntent(store),
      placeIntent(store),
      topicIntent(store),
      codeIntent(store),
      namedIntent(store),
      standInOfRoleIntent(store),
      beredningMembersIntent(store),
      gapsIntent(store),
      ...confirmationIntents(store).map(forThemAlone),
      forThemAlone(appointAsToldIntent({ store, send })),
      forThemAlone(appointIntent({ store, send })),
      forThemAlone(successionIntent(store)),
      forThemAlone(shownAppointmentIntent(store)),
      forThemAlone(absenceIntent({ store, send })),
      forThemAlone(shownAbsenceIntent(store)),
      forThemAlone(absenceListIntent(store)),
      forThemAlone(ownDeputyIntent(store)),
      forThemAlone(leavingIntent(store)),
      forThemAlone(broadcastIntent({ store, send })),
      ...maintenanceIntents(ports),
      ...(localMode ? [actAsIntent(store)] : []),
    ],
    verbs: [
      ...appointVerbs({ store, send }),
      ...governanceVerbs(store),
      ...absenceVerbs({ store, send }),
      ...broadcastVerbs({ store, send }),
      ...broadcastCorrectionVerbs({ store, send }),
    ],
    jobs: [askConfirmationsJob({ store, clock })],
    notices: [
      confirmContactPersonNotice,
      appointedNotice,
      replacedNotice,
      broadcastNotice,
      standInNotice,
      releasedNotice,
      absentNotice,
      endedNotice,
    ],
    takesBack: (turn, done, language) => takeBackInNetwork(store, turn, done, language),
    forms: ['appoint-form'],
    searches: [contactSearch(store)],
    calledBy: {
      sv: ['kontaktperson', 'kontaktpersoner', 'kontakt'],
      en: ['contact person', 'contact persons', 'contact', 'contacts'],
    },
    examples: {
      sv: [{ title: 'Kontaktperson för trafik', text: 'Vem är kontaktperson för trafik?' }],
      en: [{ title: 'Contact person for transport', text: 'Who is the contact person for transport?' }],
    },
  };
}
