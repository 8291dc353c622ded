import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { endCard, leavingCard, reviewCard, silenceCard } from './cards.ts';
import { leavingData, questionData, silenceData } from './notice-data.ts';

/** "Is it still worth having?" (4#4), or "it ends on this day". */
export const questionNotice: NoticeKind = noticeKind('commitment-question', questionData, {
  render: (data, language) => ({
    card: data.asks === 'review' ? reviewCard(data, language) : endCard(data, language),
  }),
  fallback: ({ view }) => view.unit,
  strategistMayAct: true,
});

/** To the strategists: nobody has answered. */
export const silenceNotice: NoticeKind = noticeKind('commitment-silence', silenceData, {
  render: (data, language) => ({ card: silenceCard(data, language) }),
});

/** To the strategists: a unit leaves something. */
export const leavingNotice: NoticeKind = noticeKind('commitment-leaving', leavingData, {
  render: (data, language) => ({ card: leavingCard(data, language) }),
});

/** The messages that ask about a commitment, and are changed when it is settled. */
export const questionGroup = (commitment: string) => `commitment:${commitment}`;
