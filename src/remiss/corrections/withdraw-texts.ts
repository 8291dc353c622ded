import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';

/** What is said when the registration of a remiss is taken back. */
export const withdrawTexts = defineTexts('remiss-withdrawal', {
  sv: {
    action: 'Ta tillbaka registreringen',
    title: 'Ta tillbaka registreringen?',
    lead: 'Gör det om remissen har registrerats två gånger, eller av misstag. Den försvinner för alla mottagare ({{count}}), påminnelserna slutar, och de får veta det en gång. Det går inte att ångra, men brevet kan registreras igen.',
    reason: 'Varför? Mottagarna läser det.',
    reasonMissing: 'Skriv varför.',
    do: 'Ta tillbaka',
    done: 'Registreringen av {{dnr}} {{title}} är tillbakatagen. Mottagarna får veta det, och ingen påminns mer.',
    told: '{{who}} har tagit tillbaka registreringen av {{dnr}} {{title}}. Ni behöver inte göra något med den, och får inga påminnelser. Skäl: {{reason}}',
    toldBySomebody:
      'Registreringen av {{dnr}} {{title}} är tillbakatagen. Ni behöver inte göra något med den, och får inga påminnelser. Skäl: {{reason}}',
  },
  en: {
    action: 'Take back the registration',
    title: 'Take back the registration?',
    lead: 'Do this if the referral was registered twice, or by mistake. It goes away for all recipients ({{count}}), reminders end, and they are told once. It cannot be undone, but the letter can be registered again.',
    reason: 'Why? The recipients read it.',
    reasonMissing: 'Write why.',
    do: 'Take back',
    done: 'The registration of {{dnr}} {{title}} has been taken back. The recipients are told, and nobody is reminded any more.',
    told: '{{who}} has taken back the registration of {{dnr}} {{title}}. You need not do anything about it, and get no reminders. Reason: {{reason}}',
    toldBySomebody:
      'The registration of {{dnr}} {{title}} has been taken back. You need not do anything about it, and get no reminders. Reason: {{reason}}',
  },
});

export interface Withdrawn {
  readonly dnr: string;
  readonly title: string;
  /** Who took it back; empty where the directory no longer knows them. */
  readonly who: string;
  readonly reason: string;
}

/** What the recipients of a remiss hear whose registration was taken back. */
export function withdrawnText({ dnr, title, who, reason }: Withdrawn, language: Language): string {
  return withdrawTexts(language)(who === '' ? 'toldBySomebody' : 'told', {
    dnr: escapeMarkdown(dnr),
    title: escapeMarkdown(title),
    who: escapeMarkdown(who),
    reason: escapeMarkdown(reason),
  });
}
