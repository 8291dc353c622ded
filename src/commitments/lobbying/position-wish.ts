import { capitalised } from '../../language/capitalised.ts';
import { cutText } from '../../language/cut-text.ts';
import { bareFolded } from '../../language/words.ts';

/** What somebody wants to note as a position towards the EU, as far as they say it. */
export interface PositionWish {
  readonly matter: string;
  readonly view: string;
}

/** "Ny ståndpunkt i en EU-fråga", "Skriv in en ståndpunkt om elbussar: Staden vill …". */
const begins =
  /^\s*(?:(?:(?:jag|vi) vill |kan du )?(?:ny|(?:skriv|registrera|notera|anteckna|lägg|för)(?:a)?(?: (?:in|till|upp|ned|ner))?(?: en)?)\s+(?:(?:ny|eu)-?\s*)?ståndpunkt|(?:i want to |please )?(?:new|(?:write|note|register|add|enter)(?: down)?(?: an?)?)\s+(?:(?:new|eu)\s+)?position)(?!\p{L})(?<rest>[^?]*)$/iu;
const told =
  /^\s*(?:i |in )?(?:(?:en |an? )?eu-?(?:fråga|matter|question)\s*)?(?:(?:om|kring|i frågan om|gällande|angående|on|about)\s+(?<matter>[^:.]+))?(?:[:.]\s*(?<view>.+))?$/iu;
/** "Vi ska svara på EU-kommissionens samråd om bussar": what is answered there is a position (5#6). */
const answers =
  /\b(?:vi|jag|namnden|kontoret|forvaltningen|\w+(?:namnden|kontoret|forvaltningen)|we|i) (?:\w+ )?(?:ska|skall|tanker|vill|planerar|avser|maste|behover|haller pa att|shall|want|intend|plan|are (?:going|planning)|will|mean|need)\b.*\b(?:svara|besvara|yttra|lamna|tycka till|delta|respond|reply|answer|take part|submit|comment)\w*\b/;
const consultation =
  /\b(?:eu|europ\w*|kommission\w*|commission)\w*(?: s)? (?:\w+ )?(?:samrad\w*|konsultation\w*|consultation\w*|horing\w*)\b|\beu ?(?:samrad|konsultation|consultation)\w*\b|\b(?:samrad\w*|konsultation\w*|consultation\w*) (?:fran|av|hos|i|from|by|of|in) (?:the )?(?:eu|europ\w*|\w*kommission\w*|commission)/;
const about =
  /(?:samråd|konsultation|consultation|hörning)\p{L}*\s+(?:om|kring|gällande|on|about)\s+(?<matter>[^.,:;!?]+)/iu;

/** Longer texts are letters. */
const LONGEST = 2_000;

/** What a text wants to note as a position, with what it says of it; undefined where it wants something else. */
export function readPositionWish(text: string): PositionWish | undefined {
  const plain = text.normalize('NFC').trim();
  if (plain.length > LONGEST || plain.includes('\n')) return undefined;
  const rest = begins.exec(plain)?.groups?.rest;
  if (rest !== undefined) {
    const { matter = '', view = '' } = told.exec(rest)?.groups ?? {};
    return { matter: cutText(capitalised(matter.trim()), 200), view: view.trim() };
  }
  const said = bareFolded(plain);
  if (plain.includes('?') || !answers.test(said) || !consultation.test(said)) return undefined;
  return { matter: cutText(capitalised((about.exec(plain)?.groups?.matter ?? '').trim()), 200), view: '' };
}
