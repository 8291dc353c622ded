import { clausesOf } from '../../conversation/clauses-said.ts';
import { capitalised } from '../../language/capitalised.ts';
import { asksSomething } from '../../language/naming/told-of.ts';

/** What somebody says that they would do with a matter: each has words of its own on the card. */
export type DecisionAct = 'approve' | 'reject' | 'postpone' | 'send-back' | 'declare-conflict' | 'cancel';

/** A decision as it is told: with what condition, or for what reason. */
export interface DecisionTold {
  readonly act: DecisionAct;
  /** The condition or the reason; empty where none is told. */
  readonly words: string;
  /** What is left of the text: the act, and the matter that it names. What a reason speaks of names nothing. */
  readonly head: string;
}

const notTold = String.raw`(?<!(?:sa|sade|sagt|fick|fått|said|got|inte|not|don['’]t)\s)`;
const before = String.raw`(?<![\p{L}\d])`;
const after = String.raw`(?![\p{L}\d])`;
const acts: readonly (readonly [DecisionAct, string])[] = [
  [
    'approve',
    String.raw`godkänn(?:er|es|s|a)?|bifall(?:er|es|s|a)?|tillstyrk(?:er|es|s|a)?|klubba[rs]?|(?:säg(?:er|a)?\s+)?ja\s+(?:till|åt)|okej?\s+(?:till|med|för|with|to|for)|approve|endorse|support|(?:say\s+)?yes\s+to|fine\s+with`,
  ],
  [
    'reject',
    String.raw`avslå[rs]?|avstyrk(?:er|es|s|a)?|(?:säg(?:er|a)?\s+)?nej\s+(?:till|åt)|reject|decline|oppose|(?:say\s+)?no\s+to|turn\s+(?:\p{L}+\s+){0,4}?down`,
  ],
  [
    'postpone',
    String.raw`bordlägg(?:er|es|s|a)?|postpone|defer|(?:vänta[r]?|avvakta[r]?|wait)\s+(?:med|with)|hold\s+off\s+(?:on|with)|skjut(?:er|a)?\s+(?:upp|på)`,
  ],
  [
    'send-back',
    String.raw`(?:åter)?remittera[rs]?|skicka[rs]?\s+(?:\p{L}+\s+){0,4}?tillbaka|(?:send|return)\s+(?:\p{L}+\s+){0,4}?back`,
  ],
  ['declare-conflict', String.raw`jävig|jäv|biased|conflict\s+of\s+interest`],
  [
    'cancel',
    String.raw`ställ(?:er|a|s)?\s+(?:\p{L}+\s+){0,4}?in|avboka[rs]?|cancel|call\s+(?:\p{L}+\s+){0,4}?off`,
  ],
];
const patterns = acts.map(
  ([act, words]) => [act, new RegExp(`${before}${notTold}(?:${words})${after}`, 'iu')] as const,
);
const anyAct = new RegExp(acts.map(([, words]) => `${before}${notTold}(?:${words})${after}`).join('|'), 'iu');
/** What has been done already, or is done by others, is told and not decided. */
const isReported = /(?<!\p{L})(?:har|hade|blev|blivit|har|has|have|had|was|were|been)(?!\p{L})/iu;
const requested =
  /^\s*(?:(?:hej|hi|hello|ok|okej|ja|jo|yes|då|snälla|please)[\s,!.]+)*(?:(?:kan|kunde|skulle|vill|can|could|would|will)\s+(?:du|ni|you)\s+(?:please\s+)?)?/iu;

const isRequest = /(?:du|ni|you)\s/iu;

const someone = `(?:de|dom|den|det|vi|ni|jag|han|hon|man|alla|ingen|någon|bara|endast|inte|resan|they|it|we|i|you|he|she|all|everyone|nobody|only)`;
/** "Om kostnaden blir lägre", and not "om klimatneutrala städer". */
const clause = String.raw`(?:${someone}(?!\p{L})|\p{L}+(?:en|et|na|an)\s+(?:inte\s+)?(?:\p{L}+(?:er|ar|ir|ls|as)|är|ska|kan|får|går|vill|ryms|finns)(?!\p{L})|the\s+\p{L}+\s+\p{L}+)`;
/** What leads to a condition, and is no part of it. */
const conditions = [
  String.raw`(?:(?:men|but)\s+)?(?:bara\s+|endast\s+|only\s+)?(?:på|med|under|on|with|under)\s+(?:det\s+|ett\s+|the\s+|a\s+)?(?:villkor(?:et)?|förutsättning(?:en)?|förbehåll(?:et)?|condition)(?!\p{L})\s*(?:av\s+|of\s+)?[:,]?\s*(?:att\s+|om\s+|that\s+)?`,
  String.raw`(?:förutsatt|givet|provided|providing)\s+(?:att\s+|that\s+)?`,
  String.raw`(?:så\s+länge(?:\s+som)?|as\s+long\s+as|so\s+long\s+as|subject\s+to)\s+`,
  String.raw`(?:(?:men|but)\s+)?(?:bara|endast|only)\s+(?:om|if)\s+`,
  String.raw`(?:men|but)\s+(?:om|if)\s+(?=${clause})`,
  String.raw`(?:om|if)\s+(?=${clause})`,
  String.raw`(?:men|fast|but)\s+`,
  String.raw`(?=(?:bara|endast|only|unless|högst|max|at\s+most|utan|without)\s)`,
].join('|');
const conditionAfter = new RegExp(String.raw`\s*[,;:.–—-]?\s(?:${conditions})(?<words>[^\s][\s\S]*)$`, 'iu');
/** What is to be so, said in a clause of its own. */
const obliged =
  /[,;:.–—]\s+(?<words>(?=[\s\S]*(?<!\p{L})(?:ska|måste|får|bör|behöver|högst|max|should|must|have\s+to|need\s+to|may|at\s+most)(?!\p{L}))[\s\S]+)$/iu;
const conditionFirst = new RegExp(
  String.raw`^\s*(?:${conditions})(?<words>[^,]{3,200}?)(?:,\s*(?:så\s+|then\s+)?|\s+(?=(?:är|kan|så|then)\s))(?<head>[\s\S]*)$`,
  'iu',
);
const reasonAfter = new RegExp(
  [
    String.raw`(?:[,;:.–—]|\s-)\s+(?:(?:men|och|but|and)\s+)?(?:${'LEAD'})?(?<words>\S[\s\S]*)$`,
    String.raw`\s(?:${'LEAD'})(?<words>\S[\s\S]*)$`,
    String.raw`\s(?<words>(?:tills|till\s+dess|until|för\s+(?:dyr|lång|mång|mycket|lite|få)|too\s)[\s\S]*)$`,
  ]
    .join('|')
    .replaceAll(
      'LEAD',
      String.raw`(?:eftersom|därför\s+att|för\s+att|på\s+grund\s+av(?:\s+att)?|pga\.?|med\s+(?:motiveringen|motivering|skälet)(?:\s+att|:)?|för(?=\s+(?:det|de|den|vi|jag)\s)|då(?=\s+(?:det|de|den|vi|jag)\s)|because(?:\s+of)?|since|as(?=\s+(?:it|they|we|i|the)\s)|due\s+to|on\s+the\s+grounds\s+(?:that|of))\s+`,
    ),
  'iu',
);
const courtesy =
  /^(?:tack(?:\s+så\s+mycket)?|please|snälla|thanks?(?:\s+you)?|nu|idag|direkt|now|today|hej|ok)$/iu;
/** "Den inte kostar något" is no sentence without its "om". */
const denied = /^(?:de|dom|den|det|vi|ni|jag|han|hon|man|\p{L}+(?:en|et|na))\s+(?:inte|aldrig)\s/iu;
const courteousEnd = /[\s,.!]*(?:(?:tack|please|thanks|thank\s+you|snälla)[\s.!]*)?$/iu;

/** "Nej, för dyrt", "ja, men bara en person": of what was just shown it is a decision. */
const plain: readonly (readonly [DecisionAct, RegExp])[] = [
  ['reject', /^\s*(?:nej|nä|nix|no|nope)\s*[,.!:–—-]\s*(?<words>\S[\s\S]*)$/iu],
  [
    'approve',
    new RegExp(
      String.raw`^\s*(?:ja|jo|okej?|yes|okay|sure|visst)\s*[,.!:–—-]?\s+(?:${conditions})(?<words>\S[\s\S]*)$`,
      'iu',
    ),
  ],
];
/** A correction or another wish, and no reason. */
const turnsAway =
  /^(?:vänta|jag menar?|jag vill|nej|inte|den andra|det andra|visa|wait|i mean|i want|not|the other|show|tack|thanks)(?!\p{L})/iu;

/**
 * What a text says that its writer would do with a matter ("Godkänn Lyon om de åker tåg", "Avslå IB 2026-14, för dyrt"), with
 * the condition or the reason; undefined where it asks, tells what others have done, or says something else. With
 * `isShown` also "nej, för dyrt", which says it of what was just shown.
 */
export function decisionTold(text: string, { isShown = false } = {}): DecisionTold | undefined {
  const whole = asWish(text.normalize('NFC').trim());
  const first = conditionFirst.exec(whole)?.groups;
  const named = first?.head === undefined ? undefined : actIn(first.head);
  if (first !== undefined && named?.act === 'approve')
    return told('approve', first.words ?? '', first.head ?? '');
  return readAct(whole) ?? (isShown ? readPlain(text.normalize('NFC').trim()) : undefined);
}

/** "Kan du avslå Lyon, det är för dyrt?" wishes it. */
function asWish(text: string): string {
  const [asked = ''] = requested.exec(text) ?? [];
  const bare = text.slice(asked.length);
  return isRequest.test(asked) ? bare.replace(/[\s?]+$/u, '') : bare;
}

/** A text without the condition or reason that a decision is told with: what it names stands there. */
export const withoutReason = (text: string): string => {
  const found = decisionTold(text);
  return found === undefined || found.words === '' ? text : found.head;
};

/**
 * Each clause of a text that decides something of its own ("jag tillstyrker Lyon men avstyrker Bryssel"); none where it
 * decides one thing or nothing.
 */
export function decisionsIn(text: string): readonly string[] {
  const clauses = clausesOf(text).filter((clause) => decisionTold(clause) !== undefined);
  return clauses.length > 1 ? clauses : [];
}

function readAct(whole: string): DecisionTold | undefined {
  const found = actIn(whole);
  if (found === undefined) return undefined;
  const { act, end } = found;
  const rest = whole.slice(end);
  const match =
    act === 'approve' ? (conditionAfter.exec(rest) ?? obliged.exec(rest)) : reasonAfter.exec(rest);
  const words = match?.groups?.words ?? '';
  const head = `${whole.slice(0, end)}${match === null ? rest : rest.slice(0, match.index)}`;
  // What else is decided is no reason.
  if (asksSomething(head) || isReported.test(head)) return undefined;
  if (anyAct.test(words) || (act !== 'send-back' && asksSomething(words))) return told(act, '', whole);
  return told(act, words, head);
}

function readPlain(whole: string): DecisionTold | undefined {
  for (const [act, pattern] of plain) {
    const words = pattern.exec(whole)?.groups?.words;
    if (words === undefined || asksSomething(words) || turnsAway.test(words) || anyAct.test(words)) continue;
    const read = told(act, words, '');
    if (read.words !== '') return read;
  }
  return undefined;
}

/** The first act that a text tells, and where its words end; in "skicka Lyon tillbaka" the matter stands within. */
function actIn(text: string): { readonly act: DecisionAct; readonly end: number } | undefined {
  const found = patterns.flatMap(([act, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ act, start: match.index, end: match.index + match[0].length }];
  });
  return found.sort((one, other) => one.start - other.start)[0];
}

function told(act: DecisionAct, words: string, head: string): DecisionTold {
  const bare = words.replace(courteousEnd, '').trim();
  const isNothing = courtesy.test(bare) || !/\p{L}{2}/u.test(bare);
  const clause = denied.test(bare) ? `om ${bare}` : bare;
  return { act, words: isNothing ? '' : capitalised(clause), head: head.trim() };
}
