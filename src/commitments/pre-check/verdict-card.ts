import type { CardContent } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { Language } from '../../language/language.ts';
import { titleOf } from '../say.ts';
import { sentDraft } from './cards.ts';
import type { Draft } from './draft.ts';
import { type HeldView, heldRows } from './held-rows.ts';
import { checkTexts } from './texts.ts';
import type { Answers, Finding, Verdict } from './verdict.ts';
import { signedKinds, type WhoDecides } from './who-decides.ts';

const styles = { refused: 'attention', unmet: 'attention', open: 'warning', clear: 'good' } as const;

export interface Judged {
  readonly draft: Draft;
  readonly given: Answers;
  readonly verdict: Verdict;
  readonly deciders: Partial<Record<'city' | 'operation', WhoDecides>>;
  readonly view: HeldView;
}

/** What the strategy says: the verdict, each condition with its paragraph, who decides, and what it is silent on. */
export function verdictCard(
  { draft, given, verdict, deciders, view }: Judged,
  language: Language,
): CardContent {
  const say = checkTexts(language);
  const twin = draft.kind === 'twin-city';
  const of = (state: Finding['state']) =>
    verdict.findings
      .filter((finding) => finding.state === state)
      .map((finding) => ({ text: line(finding, draft, language) }));
  const beredning = Object.values(deciders).some(({ throughBeredning }) => throughBeredning);
  const possible = verdict.code !== 'refused';
  return {
    template: 'commitment-verdict',
    data: {
      language,
      title: titleOf(draft, language),
      verdict: twin ? say('twinCity') : say(`verdict-${verdict.code}`, { because: verdict.because }),
      style: styles[verdict.code],
      ...heldRows(view, language),
      ways: twin ? [{ text: say('twinWay1') }, { text: say('twinWay2') }] : [],
      waysTitle: twin ? say('twinWays') : '',
      unmet: of('unmet'),
      unmetTitle: of('unmet').length > 0 ? say('unmetTitle') : '',
      open: of('open'),
      openTitle: of('open').length > 0 ? say('openTitle') : '',
      met: of('met'),
      metTitle: of('met').length > 0 ? say('metTitle') : '',
      recommended: verdict.reviewRecommended && possible ? say('review') : '',
      recommendedTitle: say('reviewTitle'),
      deciders: possible ? deciderLines(draft, deciders, language).map((text) => ({ text })) : [],
      deciderTitle: possible ? say('deciderTitle') : '',
      edition: say('edition'),
      // A button without a name is not there.
      register: possible ? say('registerIt') : '',
      answerMore: twin ? '' : say('answerMore'),
      agreement: twin ? say('twinAction') : '',
      beredning: possible && beredning ? say('toBeredning') : '',
      sayBeredning: say('sayBeredning'),
      draft: {
        ...sentDraft(draft),
        scope: draft.scope ?? '',
        start: draft.start ?? '',
        end: draft.end ?? '',
        addedBurden: draft.addedBurden ?? '',
      },
      given,
    },
  };
}

function line(
  { condition, state, because, modality }: Finding,
  { start, end }: Draft,
  language: Language,
): string {
  const say = checkTexts(language);
  const isReversed = condition === 'start-and-end' && start !== null && end !== null && end < start;
  const text = say(isReversed ? 'unmet-reversed' : `${state}-${condition}`);
  return say('finding', {
    text: state === 'open' ? capitalised(text) : text.replace(/\.$/, ''),
    because,
    modality: say(`modality-${modality}`),
  });
}

function deciderLines({ kind }: Draft, deciders: Judged['deciders'], language: Language): string[] {
  const say = checkTexts(language);
  const all = Object.entries(deciders) as (readonly ['city' | 'operation', WhoDecides])[];
  const several = all.length > 1 && new Set(all.map(([, one]) => JSON.stringify(one))).size > 1;
  const shown = several ? all : all.slice(0, 1);
  const lines = shown.map(([scope, { decider, because }]) => {
    if (decider === null) {
      const silent = kind === 'declaration' ? 'notDelegated' : 'silent';
      return say(several && scope === 'city' ? `${silent}City` : silent, { because });
    }
    const key = !several ? 'decides' : scope === 'city' ? 'decidesCity' : 'decidesOperation';
    return say(key, { decider: decider[language], because });
  });
  return [
    ...lines,
    ...(all.some(([, { certainty }]) => certainty === 'nearest') ? [say('nearest')] : []),
    ...(signedKinds.includes(kind) ? [say('signing')] : []),
  ];
}
