import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/language/language.ts';
import { wholeCatalogue } from '../../src/language/texts.ts';
import { loadDemoCity } from '../support/demo-city.ts';
import { demoDirectory } from '../support/demo-directory.ts';
import { mainConversations } from '../support/main-conversations.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { startWalk, type Walker, wordsOf } from '../support/walk.ts';

const tokensOf = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** Words of both languages that one catalogue happens to lack. */
const shared = ['service'];

/** Words that stand in the catalogue of one language alone: one of them in the other language is out of place. */
function wordsOnlyIn(language: Language): ReadonlySet<string> {
  const other = language === 'sv' ? 'en' : 'sv';
  const vocabulary = (of: Language) =>
    new Set([...wholeCatalogue().values()].flatMap((texts) => Object.values(texts[of]).flatMap(tokensOf)));
  const foreign = vocabulary(other);
  return new Set([...vocabulary(language)].filter((word) => !foreign.has(word) && !shared.includes(word)));
}

/** Names of people and units of the demo city, the longest first. */
function namesOfCity(language: Language): string[] {
  const { units, people } = demoDirectory();
  const ofUnits = units.flatMap((unit) =>
    language === 'sv' || !unit.english
      ? [unit.name, unit.administration]
      : [unit.english.name, unit.english.administration],
  );
  return [...ofUnits, ...people.map(({ name }) => name)].sort((one, other) => other.length - one.length);
}

/** Names that are the same in both languages, and what people of the walk wrote themselves. */
const names = [
  'Internationell strategi för Stockholms stad',
  'Internationell strategi',
  'Internationella beredningen',
  'internationella beredningen',
  'Eurocities',
  'Alex Wilber',
];

/** What is left when names, and what stands in quotes, are taken out. */
function withoutNames(text: string, known: readonly string[]): string {
  const bare = text
    .replaceAll('\\', '')
    .replace(/^> .*$/gm, ' ')
    .replace(/["”“][^"”“]*["”“]/g, ' ')
    // English says in parentheses what the city itself calls a thing.
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\S+@\S+/g, ' ');
  return known.reduce((left, name) => left.replaceAll(name, ' '), bare);
}

describe.each(languages)('What is shown to somebody who speaks %s', (language) => {
  let bot: TestBot;
  let walk: Walker;
  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    walk = await startWalk(bot, language);
  });
  afterAll(() => bot?.close());

  test.each(Object.entries(mainConversations))(
    'in the conversation on %s comes to its end',
    async (_name, go) => {
      await go(walk);
    },
  );

  test('has no word of the other language, but in names and quotes', () => {
    const foreign = wordsOnlyIn(language === 'sv' ? 'en' : 'sv');
    const known = [...names, ...namesOfCity(language)];
    const odd = walk.shown().flatMap((shown) =>
      wordsOf(shown).flatMap((line) => {
        const words = tokensOf(withoutNames(line, known)).filter((word) => foreign.has(word));
        return words.length === 0 ? [] : [`${shown.after}: ${words.join(' ')}: ${line.slice(0, 160)}`];
      }),
    );

    expect([...new Set(odd)]).toEqual([]);
  });

  test('has dates, numbers and kronor as the language writes them', () => {
    const lines = walk.shown().flatMap(wordsOf).join('\n');
    const [amount, other] =
      language === 'sv' ? [/28\u00a0000\u00a0kr/, /SEK\s?\d/] : [/SEK\s?28,000/, /\d\u00a0000\u00a0kr/];

    expect(lines).toMatch(amount);
    expect(lines).not.toMatch(other);
    expect(lines).toMatch(language === 'sv' ? /3 mars 2027/ : /3 March 2027/);
    // A date that is read is never left as it is stored.
    expect(lines.match(/(?<![\d-/])\d{4}-\d{2}-\d{2}(?![\d-])/g) ?? []).toEqual([]);
  });
});
