import { z } from 'zod';
import { type Verb, verb } from '../../conversation/feature.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { showVisit } from '../card/show-visit.ts';
import { acceptVisit } from '../handling/accept-visit.ts';
import { assessVisit } from '../handling/assess-visit.ts';
import { changeFacts } from '../handling/change-facts.ts';
import { decideVisit } from '../handling/decide-visit.ts';
import { handOverVisit } from '../handling/hand-over-visit.ts';
import { inviteVisitors } from '../handling/invite-visitors.ts';
import { withdrawVisit } from '../handling/withdraw-visit.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import { handedOverReply, invitationReply } from '../letters/conversation.ts';
import { refusalOf } from '../refusals.ts';
import { replyTexts } from '../reply-texts.ts';
import { showing } from '../shown/shown-visit.ts';
import { answers, degrees, grounds } from '../visit.ts';
import { findVisit } from '../visit-register.ts';
import { answerAct, pressOf } from './answer-act.ts';
import { formVerb } from './form-conversation.ts';
import { factsForm, factsIn, toggle, visitButton, words } from './form-data.ts';

const degree = z.enum(degrees).default('unknown');

/** The acts on the card of a visit. Whatever comes of them, the answer is the visit as it stands now. */
export function actVerbs(ports: IntakePorts): Verb[] {
  const { store } = ports;
  return [
    verb('visit-show', visitButton, (turn, { visit, language }) => showVisit(store, turn, visit, language)),
    verb('visit-accept', visitButton, async (turn, data) => {
      // Who takes a visit on takes it as it is, whatever has changed in it.
      const done = await acceptVisit(ports, { ...pressOf(turn, data), version: undefined });
      return answerAct(store, turn, data, done);
    }),
    formVerb(store),
    verb(
      'visit-hand-over',
      visitButton.extend({ unit: z.string(), person: z.string().default(''), words }),
      async (turn, data) => {
        const to = { unit: data.unit, person: data.person === '' ? null : data.person, words: data.words };
        const before = await findVisit(store.database, data.visit);
        const done = await handOverVisit(ports, pressOf(turn, data), to);
        // Within a unit the visitors need not be told.
        if (!done.ok || before?.unit === to.unit) return answerAct(store, turn, data, done);
        return handedOverReply(store, turn, letterOf(data));
      },
    ),
    assessVerb(ports),
    verb('visit-decide', visitButton.extend({ answer: z.enum(answers), words }), async (turn, data) => {
      const { answer, words: given } = data;
      return answerAct(
        store,
        turn,
        data,
        await decideVisit(ports, pressOf(turn, data), { answer, words: given }),
      );
    }),
    inviteVerb(ports),
    verb('visit-change', factsForm, async (turn, form) => {
      const facts = factsIn(form, ports.reader.countryOf(form.origin));
      const changed = await changeFacts(ports, pressOf(turn, form), facts);
      const reply = await answerAct(store, turn, form, changed);
      // "Nej, 14 förresten" tells anew what was saved just now.
      return changed.ok ? { ...reply, shows: showing(form.visit, form.language, [], true) } : reply;
    }),
    verb('visit-withdraw', visitButton.extend({ words }), async (turn, data) =>
      answerAct(store, turn, data, await withdrawVisit(ports, pressOf(turn, data), data.words)),
    ),
  ];
}

const letterOf = ({ visit, language }: { readonly visit: string; readonly language: Language }) => ({
  visit,
  written: '' as const,
  shownIn: language,
  asDocument: false,
});

/** The short questions; answered, the form of the decision comes with the suggestion. */
function assessVerb(ports: IntakePorts): Verb {
  const asked = z.object(
    Object.fromEntries(grounds.map((ground) => [ground, degree])) as Record<
      (typeof grounds)[number],
      typeof degree
    >,
  );
  const data = visitButton.extend({ ...asked.shape, ourField: degree, capacity: degree, note: words });
  return verb('visit-assess', data, async (turn, { ourField, capacity, note, ...form }) => {
    const given = { grounds: asked.parse(form), ourField, capacity };
    const done = await assessVisit(ports, pressOf(turn, form), { answers: given, note });
    if (!done.ok) return answerAct(ports.store, turn, form, done);
    return formVerb(ports.store).handle(turn, { visit: form.visit, what: 'decide', language: form.language });
  });
}

/** The grounds of an invitation letter; where they hold, the letter comes at once. */
function inviteVerb(ports: IntakePorts): Verb {
  const data = visitButton.extend({
    prioritised: toggle,
    prioritisedBy: words,
    supported: toggle,
    supportedBy: words,
  });
  return verb('visit-invite', data, async (turn: Turn, form): Promise<Reply> => {
    const { language, visit } = form;
    const done = await inviteVisitors(ports, pressOf(turn, form), form);
    if (done.ok) return invitationReply(ports.store, turn, visit, language);
    const { refusal } = done;
    if (refusal === 'not-prioritised' || refusal === 'not-supported' || refusal === 'neither-ground') {
      return { text: `${refusalOf(refusal, language)} ${replyTexts(language)('inviteInstead')}` };
    }
    return answerAct(ports.store, turn, form, done);
  });
}
