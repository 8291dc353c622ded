import { answersFound, type Found, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Unit } from '../model.ts';
import { findUnits } from '../units/find-units.ts';
import { unitNameIn } from '../units/unit-names.ts';
import { whoTexts } from './texts.ts';

/** More than of what the strategy may say of a word: a code is that of a unit that there is. */
const CLAIM = 0.495;

/** As units are called in letters and diaries: "SD12", "MHN". */
const CODE = '(?<code>\\p{Lu}{2,6}[ -]?\\d{0,3})';
const asked = [
  `^(?:va[d]? )(?:står|star|betyder|innebär|är|e) (?:förkortningen |koden )?${CODE}(?: för(?: nåt| något)?| för (?:nämnd|förvaltning|enhet))?$`,
  `^(?:vilken|vilket) (?:nämnd|förvaltning|bolag|enhet|kontor|stadsdel) (?:är|e|har|står|betyder) ${CODE}(?: för)?$`,
  `^(?:what (?:does|is)|which (?:committee|unit|department|district|office) is) (?:the (?:code|abbreviation) )?${CODE}(?: (?:stand for|mean))?$`,
].map((form) => new RegExp(form.replace(/^\^(\(\?:)/, '^(?:(?:och|men|and|but) )?$1'), 'u'));

/** The code that a text asks of, as it is written; undefined where it asks of none. */
function codeAsked(text: string): string | undefined {
  const said = text
    .normalize('NFC')
    .trim()
    .replace(/[\s?.!]+$/u, '')
    .replace(/["”“']/gu, '');
  const lowered = said.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return asked.map((form) => form.exec(lowered)?.groups?.code).find((code) => code !== undefined);
}

/** "Vad står SD12 för?": the unit whose code it is in the directory; what no unit has is for somebody else. */
export function codeIntent(store: Store): Intent {
  const find = async ({ text, language: before }: MessageTurn): Promise<Found | undefined> => {
    const code = codeAsked(text);
    const directory = await currentDirectory(store);
    const unit = code === undefined ? undefined : unitOfCode(directory, code);
    if (code === undefined || unit === undefined) return undefined;
    const language = languageOfText(text.replace(code, ''), before);
    const names = {
      code: escapeMarkdown(code),
      unit: escapeMarkdown(unitNameIn(directory.units, unit.id, language)),
    };
    return { reply: async () => ({ text: whoTexts(language)('codeOf', names) }) };
  };
  return {
    name: 'unit-of-code',
    claim: (text) => (codeAsked(text) === undefined ? 0 : CLAIM),
    answersEdits: true,
    ...answersFound(find),
  };
}

/** The only unit that a code leads to. */
function unitOfCode(directory: Directory, code: string): Unit | undefined {
  const [only, ...others] = findUnits(directory, code).filter(({ guessed }) => !guessed);
  return others.length > 0 ? undefined : only?.unit;
}
