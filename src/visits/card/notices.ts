import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { newsText, reminderText, visitNews, visitReminder } from './news.ts';
import { visitCard } from './visit-card.ts';
import { visitView } from './visit-view.ts';

/** A visit as its reader sees it, followed by every change. Its unit hears it when the reader can't be reached. */
export const visitNotice: NoticeKind = noticeKind('visit', visitView, {
  render: (view, language) => ({ card: visitCard(view, language) }),
  fallback: ({ unit }) => unit,
});

/** What others did to a visit; for its reader alone. */
export const visitNewsNotice: NoticeKind = noticeKind('visit-news', visitNews, {
  render: (news, language) => ({ text: newsText(news, language) }),
  fallback: 'none',
});

/** That a visit waits, or is coming; its unit hears it when the owner can't be reached. */
export const visitReminderNotice: NoticeKind = noticeKind('visit-reminder', visitReminder, {
  render: (reminder, language) => ({ text: reminderText(reminder, language) }),
  fallback: ({ unit }) => unit,
});
