import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { reviewAnswers } from '../model.ts';
import { titleOf } from '../say.ts';
import type { CommitmentView } from '../view.ts';
import type { LeavingData, QuestionData, SilenceData } from './notice-data.ts';
import { reviewTexts } from './texts.ts';

/** What is known of a commitment in one line: unit, since when, and what it costs. */
function factsLine({ unitName, start, costPerYear, reviewedOn }: CommitmentView, language: Language): string {
  const say = reviewTexts(language);
  return [
    escapeMarkdown(nameIn(unitName, language)),
    start === null ? '' : say('since', { date: formatDate(start, language) }),
    costPerYear === null ? say('noCost') : say('cost', { cost: formatKronor(costPerYear, language) }),
    reviewedOn === null ? '' : say('lastReviewed', { date: formatDate(reviewedOn, language) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The question whether a commitment is still worth having, with a short form; or that it is settled. */
export function reviewCard(data: QuestionData, language: Language): CardContent {
  const say = reviewTexts(language);
  const { view, about, step, settledOn } = data;
  return {
    template: 'commitment-review',
    data: {
      language,
      commitment: view.commitment,
      about,
      title: say('reviewTitle'),
      subject: titleOf(view, language),
      facts: factsLine(view, language),
      lead: say('reviewLead'),
      note:
        settledOn !== null ? settledText(settledOn, language) : step === 'reminded' ? say('reminded') : '',
      labelAnswer: say('labelAnswer'),
      choices: reviewAnswers.map((answer) => ({ title: say(`answer-${answer}`), value: answer })),
      needAnswer: say('needAnswer'),
      labelWhy: say('labelWhy'),
      needWhy: say('needWhy'),
      labelLastDay: say('labelLastDay'),
      leaveNote: say('leaveNote'),
      send: settledOn === null ? say('send') : '',
      show: say('showIt'),
    },
  };
}

/** That a commitment ends, or ended, on its day: is it to expire, or be extended? */
export function endCard(data: QuestionData, language: Language): CardContent {
  const say = reviewTexts(language);
  const { view, about, step, settledOn } = data;
  const passed = step === 'passed' || step === 'passed-escalated';
  return {
    template: 'commitment-ending',
    data: {
      language,
      commitment: view.commitment,
      about,
      title: say(passed ? 'passedTitle' : 'endTitle'),
      subject: titleOf(view, language),
      facts: factsLine(view, language),
      lead: say(passed ? 'passedLead' : 'endsOn', { date: formatDate(about, language) }),
      note:
        settledOn !== null
          ? settledText(settledOn, language)
          : view.kind === 'cooperation-agreement'
            ? say('endNote')
            : '',
      letExpire: settledOn === null ? say('letExpire') : '',
      extend: settledOn === null ? say('extend') : '',
      show: say('showIt'),
    },
  };
}

function settledText(date: string, language: Language): string {
  return reviewTexts(language)('settled', { date: formatDate(date, language) });
}

/** To the strategists: a question that nobody has answered. */
export function silenceCard({ view, asks, about }: SilenceData, language: Language): CardContent {
  const say = reviewTexts(language);
  const unit = escapeMarkdown(nameIn(view.unitName, language));
  const text = say(`silence-${asks}`, { unit, date: formatDate(about, language) });
  return newsCard(view, say('silenceTitle'), text, language);
}

/** To the strategists: a unit leaves a commitment. */
export function leavingCard({ view, lastDay }: LeavingData, language: Language): CardContent {
  const say = reviewTexts(language);
  const title = say('leavingTitle', { unit: escapeMarkdown(nameIn(view.unitName, language)) });
  return newsCard(view, title, say('leavingText', { date: formatDate(lastDay, language) }), language);
}

function newsCard(view: CommitmentView, title: string, text: string, language: Language): CardContent {
  return {
    template: 'commitment-news',
    data: {
      language,
      commitment: view.commitment,
      title,
      subject: titleOf(view, language),
      text,
      show: reviewTexts(language)('showIt'),
    },
  };
}
