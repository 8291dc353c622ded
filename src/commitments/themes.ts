import { tellingWords } from '../language/content-stems.ts';
import { type Called, calledBy, isIn } from '../language/naming/called-by.ts';
import { findUnits } from '../network/directory/directory.ts';
import type { Directory } from '../network/model.ts';
import type { Commitment } from './model.ts';

/** How near a commitment is to a theme: of the same words, or of a field that the same unit has. */
export type Nearness = 'same' | 'near';

/** Shorter words are said of much else. */
const SHORTEST = 4;
/** A field is told by more than half of what speaks for any; of words that are misspelt, by nearly all. */
const TOLD = 0.5;
const GUESSED = 0.85;

/**
 * Tells how near commitments are to a theme: "cykelvägar" is the same as "cykling", and near to "hållbar mobilitet", which
 * is the traffic committee's too. Undefined where one has nothing to do with it. What the directory knows of the
 * units' topics tells the fields.
 */
export function nearnessTo(
  theme: string,
  directory: Directory,
): (one: Pick<Commitment, 'theme' | 'counterpart' | 'unit'>) => Nearness | undefined {
  const about = aboutOf(theme);
  const fields = fieldsOf(theme, directory);
  return ({ theme: own, counterpart, unit }) => {
    const [ofTheme, ofName] = [aboutOf(own), aboutOf(counterpart)];
    if (isSame(about, ofTheme) || isSame(ofTheme, about) || isSame(about, ofName)) return 'same';
    const known = fieldsOf(own, directory);
    // Of a theme that nothing is known of, whoever keeps it tells.
    const ownFields = known.length === 0 ? [unit] : known;
    return ownFields.some((one) => fields.includes(one)) ? 'near' : undefined;
  };
}

interface About {
  /** What each part is about: the last of its words, which the others say more of ("hållbar mobilitet"). */
  readonly heads: readonly string[];
  readonly called: Called;
}

function aboutOf(words: string): About {
  const heads = words
    .split(/,|\/|&|\s(?:och|samt|and|or|eller)\s/u)
    .flatMap((part) => tellingWords(part).at(-1) ?? []);
  return { heads: heads.filter((head) => head.length >= SHORTEST), called: calledBy(words) };
}

const isSame = ({ heads }: About, { called }: About) => heads.some((head) => isIn(head, called));

function fieldsOf(words: string, directory: Directory): string[] {
  const whole = fieldOf(words, directory);
  if (whole !== undefined) return [whole];
  return tellingWords(words).flatMap((word) =>
    word.length < SHORTEST ? [] : (fieldOf(word, directory) ?? []),
  );
}

function fieldOf(words: string, directory: Directory): string | undefined {
  const [best] = findUnits(directory, words);
  return best !== undefined && best.score > (best.guessed ? GUESSED : TOLD) ? best.unit.id : undefined;
}
