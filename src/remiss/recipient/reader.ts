import { civilDateAt } from '../../calendar/civil-date.ts';
import type { CardContent, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { type Act, may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { Store } from '../../store/store.ts';
import type { CardReader } from './card-buttons.ts';
import { recipientCard } from './recipient-card.ts';
import type { RecipientView } from './recipient-view.ts';
import { seesReplyOf, withoutReply } from './sees-reply.ts';

/** What somebody may do with a recipient today. */
function readerOf(
  directory: Directory,
  { view, person }: { readonly view: RecipientView; readonly person: string },
  today: string,
): CardReader {
  const { unit, handler } = view;
  // Without a handler it is about nobody, least of all about whoever reads.
  const mayDo = (act: Act) => may(directory, { person, act, unit, about: handler?.id ?? '' }, today).ok;
  return {
    handles: mayDo('handle-remiss'),
    corrects: mayDo('correct-remiss'),
    decides: mayDo('decide-remiss-extension'),
    // Whoever registered it may too: that is under the corrections.
    sends: may(directory, { person, act: 'correct-remiss', unit: null }, today).ok,
    seesReply: seesReplyOf(directory, { person, today })({ unit, handler: handler?.id ?? null }),
  };
}

/** A recipient's card for whoever asks for it: with what they may see, and the buttons for what they may do. */
export async function cardFor(
  store: Store,
  turn: Pick<Turn, 'person' | 'at'>,
  view: RecipientView,
  { language, note = '' }: { readonly language: Language; readonly note?: string },
): Promise<CardContent> {
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  const reader = readerOf(directory, { view, person: turn.person.id }, today);
  const seen = reader.seesReply ? view : withoutReply(view, today);
  return recipientCard(seen, language, { note, reader });
}
