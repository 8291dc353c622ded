import { type Act, actsOf } from '../authority.ts';
import type { Role } from '../model.ts';

/** In which words an act is told to whoever may do it; several acts are one thing to do. */
const told = {
  'appoint-contact-person': 'may-appoint',
  'confirm-contact-person': 'may-appoint',
  'see-gaps': 'may-see-gaps',
  broadcast: 'may-broadcast',
  'see-undelivered': 'may-see-deliveries',
  'see-deliveries': 'may-see-deliveries',
  resend: 'may-see-deliveries',
  'set-absence': 'may-set-absence',
  'load-directory': 'may-keep-directory',
  'change-topics': 'may-keep-directory',
  'set-unit-channel': 'may-set-channel',
  'answer-question': 'may-answer-questions',
  'see-questions': 'may-answer-questions',
  'write-city-answer': 'may-write-answers',
  'approve-city-answer': 'may-write-answers',
  'turn-off': 'may-turn-off',
  'export-person': 'may-hand-over',
  'export-matter': 'may-hand-over',
  'register-remiss': 'may-register-remiss',
  'receive-remiss': 'may-handle-remiss',
  'handle-remiss': 'may-handle-remiss',
  'correct-remiss': 'may-correct-remiss',
  'decide-remiss-extension': 'may-follow-remiss',
  'see-remiss-replies': 'may-follow-remiss',
  'resend-remiss': 'may-follow-remiss',
  'prepare-matter': 'may-prepare-matter',
  'plan-meeting': 'may-prepare-matter',
  'give-view': 'may-give-view',
  'decide-matter': 'may-decide-matter',
  'take-papers': 'may-take-papers',
  'handle-visit': 'may-handle-visit',
  'oversee-visits': 'may-oversee-visits',
  'take-yearly-pack': 'may-take-year',
  'see-visits': 'may-see-visits',
  'keep-commitments': 'may-keep-commitments',
  'review-commitment': 'may-keep-commitments',
  'note-position': 'may-keep-commitments',
} as const satisfies Readonly<Record<Act, string>>;

/** What is told that somebody may do, as the catalogue calls it. */
export type Told = (typeof told)[Act];

/** What a role may do here, each thing once, in the order in which authority has it. */
export function whatRoleMay(role: Role): Told[] {
  return [...new Set(actsOf(role).map((act) => told[act]))];
}
