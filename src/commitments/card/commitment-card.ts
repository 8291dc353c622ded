import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { remarksOn } from '../handling/check-facts.ts';
import type { Commitment } from '../model.ts';
import { standingText, titleOf } from '../say.ts';
import { texts } from '../texts.ts';
import { unitName } from '../view.ts';

/** What a card shows besides the commitment itself. */
export interface CardView {
  readonly directory: Directory;
  readonly today: string;
  /** What has just been done or refused; empty where nothing was. */
  readonly note: string;
  /** Whether the one who looks may change it. */
  readonly mayChange: boolean;
  /** Whether they may say if it is still worth having. */
  readonly mayReview: boolean;
}

/** A commitment with all that is known of it, what is missing, and what can be done. */
export function commitmentCard(commitment: Commitment, view: CardView, language: Language): CardContent {
  const say = texts(language);
  const { mayChange, mayReview, note, today } = view;
  const open = commitment.endedOn === null;
  return {
    template: 'commitment',
    data: {
      language,
      commitment: commitment.id,
      version: commitment.version,
      title: say('numbered', { title: titleOf(commitment, language), number: commitment.number }),
      note,
      standing: capitalised(standingText(commitment, today, language)),
      facts: factsShown(commitment, view, language),
      documents: commitment.documents.map(({ name, link }) => ({
        text: link === null ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${link})`,
      })),
      documentsLabel: commitment.documents.length === 0 ? '' : say('labelDocuments'),
      remarks: open ? remarksOn(commitment).map((remark) => ({ text: say(`remark-${remark}`) })) : [],
      // A button without a name is not there.
      review: mayReview && commitment.reviewOn !== null ? say('review') : '',
      correct: mayChange ? say('correct') : '',
      end: mayChange && open ? say('end') : '',
      reopen: mayChange && !open ? say('reopen') : '',
      history: say('history'),
    },
  };
}

function factsShown(commitment: Commitment, { directory, today }: CardView, language: Language) {
  const say = texts(language);
  const date = (day: string | null) => (day === null ? '' : formatDate(day, language));
  const { decider, decidedOn, costPerYear, contact, reviewOn, endReason } = commitment;
  const decided =
    decider !== null && decidedOn !== null
      ? say('decidedBy', { decider: escapeMarkdown(decider), date: date(decidedOn) })
      : escapeMarkdown(decider ?? '') || date(decidedOn);
  const facts: readonly (readonly [string, string])[] = [
    [say('labelKind'), say(`kind-${commitment.kind}`)],
    [say('labelUnit'), escapeMarkdown(unitName(directory, commitment.unit, language))],
    [say('labelScope'), say(`scope-${commitment.scope}`)],
    [say('labelDirections'), commitment.directions.map((one) => say(`direction-${one}`)).join(', ')],
    [say('labelDecider'), decided],
    [say('labelStart'), date(commitment.start)],
    [say('labelEnd'), date(commitment.end)],
    [say('labelCost'), costPerYear === null ? '' : formatKronor(costPerYear, language)],
    [say('labelContact'), contact === null ? '' : escapeMarkdown(findPerson(directory, contact)?.name ?? '')],
    [
      say('labelReview'),
      reviewOn === null || reviewOn < today ? '' : say('reviewAround', { date: date(reviewOn) }),
    ],
    [say('labelReviewed'), date(commitment.reviewedOn)],
    [say('labelEndReason'), escapeMarkdown(endReason ?? '')],
  ];
  return facts.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value }));
}
