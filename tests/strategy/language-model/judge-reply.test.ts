import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/language.ts';
import { shippedKnowledge } from '../../../src/storeless.ts';
import { groundOf } from '../../../src/strategy/editions/ground.ts';
import type { CheckContext } from '../../../src/strategy/language-model/checks/context.ts';
import { composeModelAnswer } from '../../../src/strategy/language-model/compose-model-answer.ts';
import { judgeReply, readReply } from '../../../src/strategy/language-model/judge-reply.ts';
import type { ModelReply, Rejection } from '../../../src/strategy/language-model/model.ts';
import { instructions } from '../../../src/strategy/language-model/request.ts';
import { reply } from '../../support/fake-model.ts';

const { knowledge } = shippedKnowledge();
const ground = groundOf(undefined, knowledge);
const context: CheckContext = {
  ground,
  question: 'Får vi teckna ett vänortsavtal med Riga?',
  language: 'sv',
  prepared: { verdict: 'no', share: 0.5 },
  rivals: [],
  instructions,
};

/** A reply that may be said, changed. */
function made(changes: Parameters<typeof reply>[0] = {}): ModelReply {
  return JSON.parse(
    reply({
      verdict: 'no',
      provisions: ['4#2', '4#3', '4#4'],
      sentences: [
        'Staden har inga utpekade vänorter och ingår inga vänortsavtal, inte heller med Riga.',
        {
          role: 'instead',
          text: 'Ett samarbetsavtal kan ingås om ett konkret utbyte i ett specifikt tematiskt område.',
        },
      ],
      ...changes,
    }),
  );
}

const judge = (judged: ModelReply, changes: Partial<CheckContext> = {}) => {
  const outcome = judgeReply(judged, { ...context, ...changes });
  return outcome.ok ? null : outcome.refusal;
};
/** One statement beside the way that is open. */
const saying = (text: string, provisions = ['4#2', '4#3', '4#4']) =>
  made({
    provisions,
    sentences: [
      text,
      { role: 'instead', text: 'Ett samarbetsavtal kan ingås i ett specifikt tematiskt område.' },
    ],
  });

it('a reply that agrees with what it rests on may be said', () => {
  expect(judge(made())).toBeNull();
});

describe('A reply is not said', () => {
  const conditional = (...conditions: string[]) =>
    made({
      verdict: 'conditional',
      provisions: ['4#5'],
      sentences: [
        'Inbjudningsbrev kan skrivas till gästande delegationer.',
        ...conditions.map((text) => ({ role: 'condition', text })),
      ],
    });
  const calm = { prepared: { verdict: 'conditional', share: 0.5 } } as const;

  it.each<[string, Rejection, ModelReply, Partial<CheckContext>?]>([
    ['whose provision there is not', 'unknown-provision', made({ provisions: ['9#9'] })],
    ['that rests on nothing', 'no-provision', made({ provisions: [] })],
    [
      'whose sentence rests on what was not chosen',
      'no-provision',
      made({ sentences: [{ text: 'Staden har inga vänorter.', rests_on: ['5#4'] }] }),
    ],
    [
      'whose sentence rests on nothing',
      'no-provision',
      made({ sentences: [{ text: 'Staden har inga vänorter.', rests_on: [] }] }),
    ],
    [
      'where the paragraph reads otherwise now',
      'under-review',
      made(),
      { ground: { ...ground, underReview: new Set(['4#3']) } },
    ],
    ['whose verdict nobody has given on that provision', 'verdict-disagrees', made({ verdict: 'yes' })],
    [
      'that permits by a statement of fact',
      'verdict-disagrees',
      saying('Staden är en plattform.', ['1#2']),
      {},
    ],
    [
      'that binds where the provision lets one choose',
      'modality-disagrees',
      made({ verdict: 'info', provisions: ['4#6'], sentences: ['Biståndsprojekt måste genomföras.'] }),
      { prepared: { verdict: 'info', share: 0 } },
    ],
    [
      'with a figure that does not stand there',
      'invented-figure',
      saying('Staden har 12 vänorter och inga vänortsavtal.'),
    ],
    ['with a figure in words', 'invented-figure', saying('Staden har fem vänorter och inga vänortsavtal.')],
    ['with a date', 'invented-figure', saying('Staden har inga vänorter sedan den 3 maj 2019.')],
    [
      'with a figure of the question',
      'invented-figure',
      saying('Staden ingår inga vänortsavtal för 500 kr.'),
      { question: 'Vänortsavtal för 500 kr?' },
    ],
    [
      'with a paragraph that it does not rest on',
      'invented-figure',
      saying('Staden har inga utpekade vänorter enligt 5#4.'),
    ],
    ['with a name', 'invented-name', saying('Staden ingår inga vänortsavtal, säger Anna Åkesson.')],
    ['with an office in letters', 'invented-name', saying('Staden ingår inga vänortsavtal utan KF.')],
    [
      'with another who decides',
      'wrong-decider',
      made({
        verdict: 'info',
        provisions: ['5#4'],
        sentences: ['Kommunfullmäktige beslutar om internationella deklarationer.'],
      }),
      { prepared: { verdict: 'info', share: 0 } },
    ],
    [
      'made of words from elsewhere',
      'not-grounded',
      saying('Fotbollen sparkas bäst på grusplan när solen skiner.'),
    ],
    [
      'that leaves out a condition',
      'conditions-missing',
      conditional('besöket är särskilt prioriterat för verksamheten'),
      calm,
    ],
    ['that names no condition', 'conditions-missing', conditional(), calm],
    [
      'that leaves out what can be done',
      'ways-missing',
      made({ sentences: ['Staden ingår inga vänortsavtal.'] }),
    ],
    [
      'that leaves out one of the ways',
      'ways-missing',
      made({
        provisions: ['4#2', '4#4'],
        sentences: [
          'Staden ingår inga vänortsavtal.',
          { role: 'instead', text: 'Intentionsavtal kan ingås med internationella organisationer.' },
        ],
      }),
    ],
    ['with a link', 'link', saying('Staden ingår inga vänortsavtal, se https://stad.example/a')],
    ['with an address without a scheme', 'link', saying('Staden ingår inga vänortsavtal, se www.stad.test')],
    ['with a mere host', 'link', saying('Staden ingår inga vänortsavtal, se stad.com')],
    ['with a mention', 'markup', saying('<at>Anna</at> staden ingår inga vänortsavtal')],
    ['with formatting', 'markup', saying('**Staden** ingår inga vänortsavtal')],
    ['with a line break', 'markup', saying('Staden ingår inga\nvänortsavtal')],
    ['with hidden characters', 'markup', saying('Staden ingår inga vänorts\u200bavtal')],
    [
      'with a telephone number',
      'personal-data',
      saying('Staden ingår inga vänortsavtal, ring 08-508 29 000'),
    ],
    [
      'with what the model was told',
      'leak',
      saying('Use the provisions alone, never what you know from elsewhere.'),
    ],
    [
      'in another language',
      'wrong-language',
      made({
        sentences: ['The city has no designated twin cities and signs no twin-city agreements at all.'],
      }),
    ],
    ['that is too long', 'too-long', saying('Staden ingår inga vänortsavtal. '.repeat(30))],
    [
      'of a no where the engine is sure that it may',
      'contradicts',
      made(),
      { prepared: { verdict: 'yes', share: 0.9 } },
    ],
    [
      'of silence where there is an answer',
      'contradicts',
      made({ verdict: 'not_covered', provisions: [], sentences: [] }),
      { prepared: { verdict: 'no', share: 0.9 } },
    ],
  ])('%s: %s', (_, rejection, wrong, changes = {}) => {
    expect(judge(wrong, changes)).toBe(rejection);
  });

  it('that permits where a no is likely', () => {
    const no = knowledge.answers.get('agreement-open-ended');
    const yes = made({
      verdict: 'yes',
      provisions: ['4#3'],
      sentences: ['Ett samarbetsavtal kan ingås om ett konkret utbyte i ett specifikt tematiskt område.'],
    });
    const open = { prepared: { verdict: 'yes', share: 0.4 } } as const;
    expect(judge(yes, open)).toBeNull();
    expect(judge(yes, { ...open, rivals: [{ answer: no as never, share: 0.3 }] })).toBe('contradicts');
  });
});

describe('How something is asked decides what contradicts', () => {
  const rival = (id: string) => [{ answer: knowledge.answers.get(id) as never, share: 0.9 }];
  const asked = (question: string, verdict: CheckContext['prepared']['verdict'], id: string) => ({
    question,
    prepared: { verdict, share: 0.9 },
    rivals: rival(id),
  });
  const ended = made({
    verdict: 'yes',
    provisions: ['4#3'],
    sentences: ['Ett samarbetsavtal ska ha både ett startdatum och ett slutdatum.'],
  });
  const active = made({
    verdict: 'info',
    provisions: ['3.3#3'],
    sentences: ['I de organisationer som staden engagerar sig i ska den göra aktiva insatser.'],
  });
  const allowed = made({
    verdict: 'yes',
    provisions: ['4#3'],
    sentences: ['Ett samarbetsavtal kan ingås om ett konkret utbyte i ett specifikt tematiskt område.'],
  });

  it.each<[string, Rejection | null, ModelReply, Partial<CheckContext>]>([
    [
      'a yes to a duty agrees with a no to who would be free of it',
      null,
      ended,
      asked('Måste ett samarbetsavtal ha ett slutdatum?', 'yes', 'agreement-open-ended'),
    ],
    [
      'the same yes to a permission does not',
      'contradicts',
      ended,
      asked('Får ett samarbetsavtal sakna slutdatum?', 'no', 'agreement-open-ended'),
    ],
    [
      'a no that says nothing of a duty is heeded when one is asked for',
      'contradicts',
      allowed,
      asked('Måste vi inte få teckna ett vänortsavtal?', 'info', 'twin-city-agreement'),
    ],
    [
      'who asks what is expected wants no verdict',
      null,
      active,
      asked('Vad förväntas av oss i en organisation?', 'no', 'passive-membership'),
    ],
    [
      'who asks whether something may be wants one',
      'contradicts',
      active,
      asked('Får vi vara passiva i en organisation?', 'no', 'passive-membership'),
    ],
  ])('%s', (_, rejection, said, changes) => {
    expect(judge(said, changes)).toBe(rejection);
  });
});

describe('What must be for something to be allowed', () => {
  const open = { prepared: { verdict: 'no', share: 0.1 } } as const;
  const aid = (text: string, verdict = 'no') =>
    made({
      verdict,
      provisions: ['4#6'],
      sentences: [
        text,
        { role: 'instead', text: 'Staden kan vara med om en annan part står för hela finansieringen.' },
      ],
    });

  it.each<[string, Rejection | null]>([
    [
      'Det räcker inte att Sida betalar en del, eftersom hela finansieringen ska komma från annan part.',
      null,
    ],
    ['Biståndsprojekt ska genomföras av staden.', 'modality-disagrees'],
    ['Staden måste engagera sig i projekt av biståndskaraktär.', 'modality-disagrees'],
    [
      'Staden bör inte engagera sig, och hela finansieringen ska komma från annan part.',
      'modality-disagrees',
    ],
  ])('%s', (text, rejection) => {
    expect(judge(aid(text), open)).toBe(rejection);
  });
});

describe('The ways that are open', () => {
  const likely = (id: string) => ({
    prepared: { verdict: 'no', share: 0.9 } as const,
    rivals: [{ answer: knowledge.answers.get(id) as never, share: 0.9 }],
  });
  const saysInstead = (provisions: string[], text: string, instead: string) =>
    made({ provisions, sentences: [text, { role: 'instead', text: instead }] });
  const burden = 'Finansborgarrådets delegation gäller bara initiativ utan ökad resursbörda.';
  const friends = 'Staden har inga utpekade vänorter och ingår inga vänortsavtal.';

  it.each<[string, Rejection | null, ModelReply, Partial<CheckContext>]>([
    [
      'may be said in few words',
      null,
      saysInstead(['5#4'], burden, 'Lyft frågan till kommunstyrelsen.'),
      likely('declaration-with-burden'),
    ],
    [
      'are not those that lead elsewhere',
      'ways-missing',
      saysInstead(['5#4'], burden, 'Internationella beredningen behandlar initiativ.'),
      likely('declaration-with-burden'),
    ],
    [
      'are all said',
      'ways-missing',
      saysInstead(['4#2'], friends, 'Staden har en särskild gemenskap med huvudstäder.'),
      likely('twin-city-agreement'),
    ],
    [
      'need no advice beside them',
      null,
      saysInstead(
        ['4#5'],
        'Inbjudningsbrev kan inte skrivas till ett privat besök.',
        'Staden kan skriva inbjudningsbrev till en gästande delegation vars besök är särskilt prioriterat.',
      ),
      likely('invitation-letter-unprioritised'),
    ],
  ])('%s', (_, rejection, said, changes) => {
    expect(judge(said, changes)).toBe(rejection);
  });
});

it('silence about which the model has nothing to say is told in our words, without its label', () => {
  const prepared = { ...context.prepared, verdict: 'not_covered' } as const;
  const silent = made({ verdict: 'not_covered', provisions: [], sentences: [] });

  expect(judge(silent, { prepared })).toBeNull();
  expect(composeModelAnswer(silent, context)).toMatchObject({
    id: null,
    byModel: false,
    proofs: [],
    instead: undefined,
  });
});

describe('Whatever comes as a reply', () => {
  it.each([
    '',
    'Ja!',
    '{',
    '[]',
    'null',
    '{"verdict":"yes"}',
    `${reply({})} och mer`,
    reply({}).replace('info', 'maybe'),
  ])('%j is malformed', (content) => {
    expect(readReply(content)).toEqual({ ok: false, refusal: 'malformed' });
  });

  it('none is said that rests on a provision that there is not', () => {
    const ids = fc.array(fc.constantFrom('4#2', '4#3', '4#4', '9#9', '4#footnote9', '4 #2', '4#2 '), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(ids, ids, (provisions, rests) => {
        const judged = judge(
          made({ provisions, sentences: [{ text: 'Staden har inga vänorter.', rests_on: rests }] }),
        );
        if ([...provisions, ...rests].some((id) => !knowledge.provisions.has(id)))
          expect(judged).not.toBeNull();
      }),
    );
  });

  it('no figure is said that stands neither in our words nor in the paragraph', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.constantFrom('', ' kr', ' %', ' år', ' besök'),
        (figure, unit) => {
          expect(judge(saying(`Staden ingår inga vänortsavtal för ${figure}${unit}.`))).not.toBeNull();
        },
      ),
    );
  });

  it('nothing is said that could become a link, a mention or formatting', () => {
    const nasty = fc.constantFrom(
      '<',
      '>',
      '[a](b)',
      '@anna',
      '*',
      '_',
      '`',
      '|',
      'http://a',
      'a.se',
      '# ',
      '\n',
      '&lt;',
      '\u202e',
    );
    fc.assert(
      fc.property(nasty, fc.nat(40), (piece, at) => {
        const text = 'Staden har inga utpekade vänorter och ingår inga vänortsavtal';
        const words = text.split(' ');
        const place = at % words.length;
        const spoilt = [...words.slice(0, place), piece, ...words.slice(place)].join(' ');
        expect(judge(saying(spoilt))).not.toBeNull();
      }),
    );
  });
});

describe.each(languages)(
  'Every answer that people have prepared may be said by a model too, in %s:',
  (language) => {
    const answers = [...knowledge.answers.values()].filter(({ cites }) => cites.length > 0);

    it.each(answers.map((answer) => [answer.id, answer] as const))('%s', (_, answer) => {
      const sentences = (text: string, role: string) =>
        text.split(/(?<=[.!?])\s+/).map((one) => ({ role, text: one }));
      const content = reply({
        verdict: answer.verdict,
        provisions: answer.cites,
        sentences: [
          ...sentences(answer.text[language], 'statement'),
          ...(answer.conditions?.[language] ?? []).map((text) => ({ role: 'condition', text })),
          ...(answer.instead === undefined ? [] : sentences(answer.instead[language], 'instead')),
        ],
      });
      const read = readReply(content);
      const prepared = { verdict: answer.verdict, share: 1 };
      expect(read.ok && judge(read.value, { language, prepared })).toBeNull();
    });
  },
);
