import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { isDecided, stances, ways } from '../register-model.ts';
import { formTexts } from './form-texts.ts';

/** What every form about a recipient holds: whose it is, on which state of it, and the way back. */
function formData(view: RecipientView, language: Language) {
  const say = formTexts(language);
  return {
    language,
    recipient: view.recipient,
    version: view.version,
    subject: cardTexts(language)('kicker', { dnr: view.dnr, unit: nameIn(view.unitName, language) }),
    save: cardTexts(language)('save'),
    back: cardTexts(language)('back'),
    say,
  };
}

/** Who writes the answer. */
export function handlerForm(view: RecipientView, directory: Directory, language: Language): CardContent {
  const { say, ...data } = formData(view, language);
  return {
    template: 'remiss-handler',
    data: {
      ...data,
      title: say('handlerTitle'),
      label: say('handlerLabel'),
      missing: say('handlerMissing'),
      chosen: view.handler?.id ?? '',
      people: directory.people.map(({ id, name }) => ({ title: name, id })),
    },
  };
}

/** When the letter came, and what number it got in the own diary. */
export function receivedForm(view: RecipientView, today: string, language: Language): CardContent {
  const { say, ...data } = formData(view, language);
  return {
    template: 'remiss-received',
    data: {
      ...data,
      title: say('receivedTitle'),
      onLabel: say('receivedOn'),
      onMissing: say('answeredOnMissing'),
      on: view.receivedOn ?? today,
      today,
      ownDnrLabel: say('ownDnrLabel'),
      ownDnr: view.ownDnr ?? '',
      ownDnrExample: say('ownDnrExample'),
    },
  };
}

/** How the recipient means to answer. */
export function planForm(view: RecipientView, language: Language): CardContent {
  const { say, ...data } = formData(view, language);
  return {
    template: 'remiss-plan',
    data: {
      ...data,
      title: say('planTitle'),
      wayLabel: say('wayLabel'),
      way: view.way ?? '',
      ways: ways.map((id) => ({ id, title: cardTexts(language)(`way-${id}`) })),
      ownDnrLabel: say('ownDnrLabel'),
      ownDnr: view.ownDnr ?? '',
      ladderLabel: say('ladderLabel'),
      ladder: view.ladder.join(', '),
    },
  };
}

/** What has been sent, each way ticked by itself. */
export function answeredForm(view: RecipientView, today: string, language: Language): CardContent {
  const { say, ...data } = formData(view, language);
  const words = cardTexts(language);
  const paper = view.wantsPaper
    ? say('answeredPaper', { paper: view.paperAddress ?? words('sender') })
    : say('answeredPaperUnasked');
  return {
    template: 'remiss-answered',
    data: {
      ...data,
      title: say('answeredTitle'),
      onLabel: say('answeredOn'),
      onMissing: say('answeredOnMissing'),
      ...{ today, on: today },
      wordLabel: say('answeredWordLabel'),
      wordTitle: say('answeredWord', { address: view.answerAddress ?? words('sender') }),
      word: String(view.wordOn !== null),
      paperLabel: say('answeredPaperLabel'),
      paperTitle: paper,
      paper: String(view.paperOn !== null),
      stanceLabel: say('stanceLabel'),
      stanceMissing: say('stanceMissing'),
      stance: view.stance ?? '',
      stances: stances.map((id) => ({ id, title: words(`stance-${id}`) })),
      attachmentsLabel: say('attachmentsLabel'),
      attachments: view.attachments.join('\n'),
    },
  };
}

/** For how long, and why, more time is needed. */
export function extensionForm(view: RecipientView, language: Language): CardContent {
  const { say, save: _save, ...data } = formData(view, language);
  return {
    template: 'remiss-extension',
    data: {
      ...data,
      title: say('extensionTitle'),
      lead: say('extensionLead', { date: formatDate(view.deadline, language) }),
      untilLabel: say('extensionUntil'),
      untilMissing: say('extensionUntilMissing'),
      until: view.extensionUntil ?? '',
      earliest: view.deadline,
      reasonLabel: say('extensionReason'),
      reasonMissing: say('extensionReasonMissing'),
      reason: view.extensionUntil === null ? '' : say('extensionReasonMeeting'),
      next: say('extensionNext'),
    },
  };
}

export interface DraftedExtension {
  readonly until: string;
  readonly reason: string;
  readonly message: string;
  /** To whom it goes. */
  readonly names: string;
}

/** The message to the rotel, to be changed before it is sent. */
export function extensionDraftForm(
  view: RecipientView,
  { until, reason, message, names }: DraftedExtension,
  language: Language,
): CardContent {
  const { say, save: _save, ...data } = formData(view, language);
  return {
    template: 'remiss-extension-draft',
    data: {
      ...data,
      title: say('extensionDraftTitle'),
      lead: say('extensionDraftLead', { names }),
      messageLabel: say('extensionMessage'),
      messageMissing: say('extensionMessageMissing'),
      message,
      until,
      reason,
      send: say('extensionSend'),
    },
  };
}

/** What is written to the rotel. */
export function draftExtension(
  view: RecipientView,
  { until, reason }: { readonly until: string; readonly reason: string },
  language: Language,
): string {
  return formTexts(language)('extensionDraft', {
    unit: nameIn(view.unitName, language),
    title: view.title,
    dnr: view.dnr,
    deadline: formatDate(view.deadline, language),
    until: formatDate(until, language),
    reason,
  });
}

/** To the rotel: who asks for how much time and why, to be granted or declined. */
export function extensionAskedCard(
  {
    view,
    message,
    asker,
    hasBack = false,
    isAnew = false,
  }: {
    readonly view: RecipientView;
    readonly message: string;
    readonly asker: string;
    /** Whether it was opened from the recipient's card. */
    readonly hasBack?: boolean;
    /** Whether what was decided is to be put right. */
    readonly isAnew?: boolean;
  },
  language: Language,
): CardContent {
  const { say, save: _save, back, ...data } = formData(view, language);
  const { extension } = view;
  const isSettled = isDecided(extension) && view.endedOn === null;
  const isOpen = view.endedOn === null && (extension?.state === 'asked' || (isAnew && isSettled));
  return {
    template: 'remiss-extension-asked',
    data: {
      ...data,
      title: say('askedTitle', { unit: nameIn(view.unitName, language) }),
      from: asker === '' ? '' : say('askedFrom', { asker: escapeMarkdown(asker) }),
      message: escapeMarkdown(message),
      open: isOpen,
      untilLabel: say('extensionUntil'),
      untilMissing: say('extensionUntilMissing'),
      until: extension?.until ?? view.deadline,
      anew: String(isAnew),
      // What is settled can be opened again from there.
      change: isSettled && !isAnew ? cardTexts(language)('actionDecideAnew') : '',
      grant: say('grant'),
      decline: say('decline'),
      back: hasBack ? back : '',
      outcome: isOpen && !isAnew ? '' : outcomeText(view, language),
    },
  };
}

function outcomeText(view: RecipientView, language: Language): string {
  const say = formTexts(language);
  const { extension, deadline } = view;
  const unit = nameIn(view.unitName, language);
  const date = (civil: string) => formatDate(civil, language);
  // What was granted stays so, also where the day for all is moved past it.
  if (extension?.state === 'granted') return say('grantedNote', { unit, date: date(extension.until) });
  if (extension?.state === 'declined') return say('declinedNote', { unit, date: date(deadline) });
  return cardTexts(language)(`state-${view.status}`);
}

/** Until when reminders rest. */
export function snoozeForm(view: RecipientView, tomorrow: string, language: Language): CardContent {
  const { say, ...data } = formData(view, language);
  return {
    template: 'remiss-snooze',
    data: {
      ...data,
      title: say('snoozeTitle'),
      lead: say('snoozeLead', { date: formatDate(view.aim, language) }),
      label: say('snoozeUntil'),
      ...{ missing: say('snoozeMissing'), until: '' },
      tomorrow,
      latest: view.aim,
    },
  };
}
