import type { Clock } from '../clock.ts';
import { forThemAlone } from '../conversation/alone.ts';
import type { Feature } from '../conversation/feature.ts';
import { exchangeIntents, forgetImportsJob, importVerb } from './exchange/conversation.ts';
import { formVerbs, registerIntent } from './form/conversation.ts';
import { endVerbs } from './form/end-conversation.ts';
import { shownFormIntent } from './form/go-on.ts';
import { commitmentsKeeping } from './kept.ts';
import { overviewIntents } from './lists/conversation.ts';
import { lobbyingIntents, lobbyingVerbs } from './lobbying/conversation.ts';
import { positionNotice } from './lobbying/notices.ts';
import { namedCommitments, toldIntent } from './naming/conversation.ts';
import type { CommitmentPorts } from './ports.ts';
import { checkIntent, checkVerbs, shownCheckIntent } from './pre-check/conversation.ts';
import { reviewVerbs } from './reviews/conversation.ts';
import { commitmentRemindersJob } from './reviews/job.ts';
import { leavingNotice, questionNotice, silenceNotice } from './reviews/notices.ts';
import { commitmentSearch } from './searches.ts';
import { takeBackOfCommitment } from './shown/take-back.ts';

/** Agreements, memberships and views on EU matters: examined beforehand, registered, and re-examined (4#3, 4#4, 5#6). */
export function commitmentsFeature(ports: CommitmentPorts & { readonly clock: Clock }): Feature {
  return {
    name: 'commitments',
    intents: [
      checkIntent(ports),
      shownCheckIntent(ports),
      forThemAlone(registerIntent(ports)),
      forThemAlone(shownFormIntent(ports)),
      ...overviewIntents(ports),
      toldIntent(ports),
      ...exchangeIntents(ports).map(forThemAlone),
      ...lobbyingIntents(ports),
    ],
    verbs: [
      ...checkVerbs(ports),
      ...formVerbs(ports),
      ...endVerbs(ports),
      ...reviewVerbs(ports),
      importVerb(ports),
      ...lobbyingVerbs(ports),
    ],
    jobs: [commitmentRemindersJob(ports), forgetImportsJob(ports)],
    keeps: commitmentsKeeping,
    searches: [commitmentSearch(ports.store)],
    notices: [questionNotice, silenceNotice, leavingNotice, positionNotice],
    named: (turn) => namedCommitments(ports, turn),
    takesBack: (turn, done, language) => takeBackOfCommitment(ports, turn, done, language),
    calledBy: {
      sv: ['åtagande', 'åtaganden', 'avtal', 'samarbetsavtal'],
      en: ['commitment', 'commitments', 'agreement', 'agreements'],
    },
    begunBy: {
      sv: [
        { title: 'Pröva ett nytt avtal', text: 'Pröva ett nytt avtal' },
        { title: 'Pröva ett nytt medlemskap', text: 'Pröva ett nytt medlemskap' },
      ],
      en: [
        { title: 'Check a new agreement', text: 'Check a new agreement' },
        { title: 'Check a new membership', text: 'Check a new membership' },
      ],
    },
    examples: {
      sv: [
        { title: 'Pröva ett nytt avtal', text: 'Pröva ett nytt avtal' },
        { title: 'Våra åtaganden', text: 'Våra åtaganden' },
      ],
      en: [
        { title: 'Check a new agreement', text: 'Check a new agreement' },
        { title: 'Our commitments', text: 'Our commitments' },
      ],
    },
  };
}
