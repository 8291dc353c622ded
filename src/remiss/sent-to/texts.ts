import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import { inSentence, nameIn, type UnitName } from '../../network/units/unit-names.ts';

/** What is said where the sender changes whom a remiss was sent to, or gives some of them more time. */
export const sentToTexts = defineTexts('remiss-sent-to', {
  sv: {
    actionAdd: 'Lägg till mottagare',
    actionRemove: 'Ta bort mottagare',
    actionTime: 'Ge mer tid',
    addTitle: 'Lägg till mottagare',
    addLead:
      'De får remissens kort i Teams, med samma sista dag som de andra ({{date}}), och påminns från i dag. Brevet skickar du själv.',
    addLabel: 'Vilka ska också svara?',
    addDo: 'Lägg till',
    removeTitle: 'Ta bort mottagare?',
    removeLead:
      'De behöver inte svara, påminnelserna till dem slutar, och de får veta det en gång. För de andra ändras inget. De kan läggas till igen.',
    removeLabel: 'Vilka ska inte svara?',
    removeReason: 'Varför? De läser det.',
    removeDo: 'Ta bort',
    timeTitle: 'Ge mer tid',
    timeLead:
      'Den nya sista dagen gäller bara dem du väljer. De får veta den, och deras datum räknas om. För de andra gäller {{date}}.',
    timeLabel: 'Vilka får mer tid?',
    timeDay: 'Ny sista dag för dem',
    timeDayMissing: 'Välj en dag.',
    timeReason: 'Varför? De läser det. Rutan kan vara tom.',
    timeDo: 'Ge mer tid',
    timeNoReason: 'på avsändarens initiativ',
    choose: 'Välj minst en.',
    noneToAdd: 'Alla enheter i katalogen är redan mottagare.',
    noneOpen: 'Ingen mottagare har kvar att svara. Inget har ändrats.',
    added: 'Tillagda: {{units}}.',
    addedBefore: 'De är redan mottagare. Inget har ändrats.',
    removed: 'Borttagna: {{units}}. De får veta det, och påminns inte mer.',
    removedBefore: 'De är redan borttagna. Inget har ändrats.',
    timeGiven: '{{units}} har nu till {{date}} på sig, och får veta det. Deras datum är omräknade.',
    timeGivenBefore: 'Den dagen gäller redan för dem. Inget har ändrats.',
    notAdded:
      'Inte tillagda: {{units}}. Mottagare läggs till av den som registrerade remissen, roteln, en strateg eller en administratör.',
    stillThere: 'Fortfarande mottagare: {{units}}. De tas bort med ett skäl, under ”Ta bort mottagare”.',
    sendersAct:
      'Det du skrev har inte ändrat något. Vilka som ska svara, och hur länge de har på sig, ändras av avsändaren: den som registrerade remissen, roteln eller en strateg.',
    onlyRecipient:
      'Det du skrev har inte ändrat något. {{units}} är den enda mottagaren: ska ingen svara tas hela registreringen tillbaka. Här gör du det.',
    alreadyThere: 'Det du skrev har inte ändrat något. {{units}} är redan mottagare.',
    notThere: 'Det du skrev har inte ändrat något. {{units}} är inte mottagare.',
    toldRemoved:
      '{{who}} har tagit bort {{unit}} som mottagare av {{dnr}} {{title}}. Ni behöver inte svara, och får inga påminnelser. Skäl: {{reason}}',
    toldRemovedBySomebody:
      '{{unit}} är inte längre mottagare av {{dnr}} {{title}}. Ni behöver inte svara, och får inga påminnelser. Skäl: {{reason}}',
    senderAdded: '{{who}} har lagt till mottagare av {{dnr}} {{title}}: {{units}}.',
    senderRemoved: '{{who}} har tagit bort mottagare av {{dnr}} {{title}}: {{units}}.',
    somebody: 'Någon',
  },
  en: {
    actionAdd: 'Add a recipient',
    actionRemove: 'Take out a recipient',
    actionTime: 'Give more time',
    addTitle: 'Add a recipient',
    addLead:
      'They get the card of the referral in Teams, with the same last day as the others ({{date}}), and are reminded from today on. The letter is yours to send.',
    addLabel: 'Who is to answer too?',
    addDo: 'Add',
    removeTitle: 'Take out a recipient?',
    removeLead:
      'They need not answer, reminders to them end, and they are told once. Nothing changes for the others. They can be added again.',
    removeLabel: 'Who is not to answer?',
    removeReason: 'Why? They read it.',
    removeDo: 'Take out',
    timeTitle: 'Give more time',
    timeLead:
      'The new last day holds for those alone whom you choose. They are told, and their dates are counted anew. For the others {{date}} holds.',
    timeLabel: 'Who gets more time?',
    timeDay: 'New last day for them',
    timeDayMissing: 'Pick a day.',
    timeReason: 'Why? They read it. It may be left empty.',
    timeDo: 'Give more time',
    timeNoReason: 'on the initiative of the sender',
    choose: 'Choose at least one.',
    noneToAdd: 'All units of the directory are recipients already.',
    noneOpen: 'No recipient has anything left to answer. Nothing has changed.',
    added: 'Added: {{units}}.',
    addedBefore: 'They are recipients already. Nothing has changed.',
    removed: 'Taken out: {{units}}. They are told, and reminded no more.',
    removedBefore: 'They have been taken out already. Nothing has changed.',
    timeGiven: '{{units}} now has until {{date}}, and is told. The dates are counted anew.',
    timeGivenBefore: 'That day holds for them already. Nothing has changed.',
    notAdded:
      'Not added: {{units}}. Recipients are added by whoever registered the referral, the office of the Mayor, a strategist or an administrator.',
    stillThere:
      'Still recipients: {{units}}. They are taken out with a reason, under “Take out a recipient”.',
    sendersAct:
      'What you wrote has changed nothing. Who is to answer, and how long they have, is changed by the sender: whoever registered the referral, the office of the Mayor or a strategist.',
    onlyRecipient:
      'What you wrote has changed nothing. {{units}} is the only recipient: if nobody is to answer, the whole registration is taken back. You do that here.',
    alreadyThere: 'What you wrote has changed nothing. {{units}}: a recipient already.',
    notThere: 'What you wrote has changed nothing. {{units}}: no recipient.',
    toldRemoved:
      '{{who}} has taken out {{unit}} as a recipient of {{dnr}} {{title}}. You need not answer, and get no reminders. Reason: {{reason}}',
    toldRemovedBySomebody:
      '{{unit}} is no longer a recipient of {{dnr}} {{title}}. You need not answer, and get no reminders. Reason: {{reason}}',
    senderAdded: '{{who}} has added recipients of {{dnr}} {{title}}: {{units}}.',
    senderRemoved: '{{who}} has taken out recipients of {{dnr}} {{title}}: {{units}}.',
    somebody: 'Somebody',
  },
});

/** The names of units, to stand in a sentence. */
export const namesOf = (units: readonly UnitName[], language: Language): string =>
  units.map((unit) => escapeMarkdown(inSentence(nameIn(unit, language), language))).join(', ');

export interface RemovedRecipient {
  readonly dnr: string;
  readonly title: string;
  readonly unit: UnitName;
  /** Empty where the directory no longer knows them. */
  readonly who: string;
  readonly reason: string;
}

/** What the people of a recipient hear that was taken out. */
export function removedText({ dnr, title, unit, who, reason }: RemovedRecipient, language: Language): string {
  const name = escapeMarkdown(nameIn(unit, language));
  return sentToTexts(language)(who === '' ? 'toldRemovedBySomebody' : 'toldRemoved', {
    dnr: escapeMarkdown(dnr),
    title: escapeMarkdown(title),
    unit: who === '' ? name : namesOf([unit], language),
    who: escapeMarkdown(who),
    reason: escapeMarkdown(reason),
  });
}

export interface ChangedRecipients {
  readonly dnr: string;
  readonly title: string;
  readonly change: 'added' | 'removed';
  readonly units: readonly UnitName[];
  readonly who: string;
}

/** What the rotel hears where somebody else has changed whom a remiss was sent to. */
export function changedText(
  { dnr, title, change, units, who }: ChangedRecipients,
  language: Language,
): string {
  const say = sentToTexts(language);
  return say(change === 'added' ? 'senderAdded' : 'senderRemoved', {
    dnr: escapeMarkdown(dnr),
    title: escapeMarkdown(title),
    units: namesOf(units, language),
    who: who === '' ? say('somebody') : escapeMarkdown(who),
  });
}
