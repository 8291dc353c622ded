import { z } from 'zod';
import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent, Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import type { Store } from '../../store/store.ts';
import { openVisit, showVisit } from '../card/show-visit.ts';
import { suggestionIn, type VisitScene } from '../card/visit-view.ts';
import { changeCard } from '../intake/facts-cards.ts';
import { partsOf } from '../parts.ts';
import { refusalOf } from '../refusals.ts';
import { replyTexts } from '../reply-texts.ts';
import { nextState } from '../transitions.ts';
import {
  assessCard,
  decideCard,
  type HandingOver,
  handOverCard,
  inviteCard,
  withdrawCard,
} from './act-cards.ts';
import { visitButton } from './form-data.ts';

const forms = ['hand_over', 'assess', 'decide', 'invite', 'change', 'withdraw'] as const;
type Form = (typeof forms)[number];

/** The button of an act's form. */
export function formVerb(store: Store): Verb {
  return verb('visit-form', visitButton.extend({ what: z.enum(forms) }), (turn, data) =>
    openForm(store, turn, data),
  );
}

/**
 * Opens the form of an act, for whoever may do it as the visit stands; else shows how it stands. `told` is what somebody
 * has written of a handing over.
 */
export async function openForm(
  store: Store,
  turn: Turn,
  data: { readonly visit: string; readonly what: Form; readonly language: Language },
  told?: (directory: Directory) => HandingOver,
): Promise<Reply> {
  const { visit, what, language } = data;
  const scene = await openVisit(store, turn, visit);
  if (scene === undefined) return { text: refusalOf('unknown-visit', language) };
  const { directory, today } = scene;
  const parts = partsOf(directory, scene.visit, turn.person.id, today).map(({ part }) => part);
  const possible = nextState(scene.visit.state, what, parts);
  if (!possible.ok) return showVisit(store, turn, visit, language, possible.refusal);
  if (what === 'invite' && scene.visit.decision?.answer === 'decline') {
    return showVisit(store, turn, visit, language, 'not-welcome');
  }
  return { card: cardOf(what, scene, language, told?.(directory)) };
}

function cardOf(what: Form, scene: VisitScene, language: Language, told?: HandingOver): CardContent {
  const { directory, visit } = scene;
  const suggestion = suggestionIn(scene);
  switch (what) {
    case 'hand_over':
      return handOverCard(directory, visit, language, suggestion, told);
    case 'assess':
      return assessCard(visit, language);
    case 'decide':
      return suggestion === null ? assessCard(visit, language) : decideCard(visit, suggestion, language);
    case 'invite':
      return inviteCard(visit, language);
    case 'change':
      return changeCard(directory, visit, language);
    case 'withdraw':
      return withdrawCard(visit, language);
  }
}

/** The request as it came, for those who see the visit. */
export function textVerb(store: Store): Verb {
  return verb('visit-text', visitButton, async (turn, { visit, language }): Promise<Reply> => {
    const scene = await openVisit(store, turn, visit);
    if (scene === undefined) return { text: refusalOf('unknown-visit', language) };
    const say = replyTexts(language);
    const { text } = scene.visit;
    const shown = text === '' ? say('noText') : escapeMarkdown(text.slice(0, MOST_CHARACTERS));
    return {
      card: {
        template: 'visit-text',
        tellsOf: 'visitors',
        data: { language, visit, title: say('wholeText'), text: shown, back: say('back') },
      },
    };
  });
}

/** A card holds so much; longer threads are shown from their beginning. */
const MOST_CHARACTERS = 12_000;
