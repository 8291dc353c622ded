import { describe, expect, test } from 'vitest';
import { visitCard } from '../../src/visits/card/visit-card.ts';
import { type VisitScene, viewFor, visitView } from '../../src/visits/card/visit-view.ts';
import type { Visit, VisitEvent } from '../../src/visits/visit.ts';
import { makeDirectory } from '../support/make-directory.ts';
import { makeVisit } from '../support/make-visit.ts';
import { visitCity } from '../support/visit-city.ts';

const event = (act: VisitEvent['act'], words = ''): VisitEvent => ({
  ...{ at: new Date('2026-11-23T08:00:00Z'), actor: 'rut', act, state: 'offered', unit: 'trafik' },
  ...{ owner: 'cecilia', words },
});
const viewOf = (changes: Partial<Omit<VisitScene, 'directory' | 'today'>>) =>
  viewFor(
    {
      ...{ directory: makeDirectory(visitCity), today: '2026-11-24' },
      ...{ visit: makeVisit(), events: [], neighbours: [], ...changes },
    },
    'cecilia',
  );
type Line = { text: string };
const linesOf = (view: ReturnType<typeof viewOf>, part: string, language: 'sv' | 'en' = 'sv') =>
  (visitCard(view, language).data[part] as readonly Line[]).map(({ text }) => text);

describe('The card of a visit', () => {
  test('tells how it began and what happened last, and says what is left out between', () => {
    const changes = Array.from({ length: 8 }, (_, index) => event('change', `nummer ${index + 1}`));
    const view = viewOf({ events: [event('save'), ...changes] });
    const lines = linesOf(view, 'events');

    expect(lines[0]).toContain('Inlagt av');
    expect(lines[1]).toBe('… och 3 händelser däremellan, som inte står här.');
    expect(lines.slice(2).map((line) => /nummer \d/.exec(line)?.[0])).toEqual(
      [4, 5, 6, 7, 8].map((number) => `nummer ${number}`),
    );
    expect(linesOf(view, 'events', 'en')[1]).toBe('… and 3 events in between, which are not shown here.');
    expect(linesOf(viewOf({ events: [event('save'), ...changes.slice(0, 5)] }), 'events')).toHaveLength(6);
  });

  test('counts the clashes that it does not list, and says how many earlier visits there are more', () => {
    const days = { from: '2027-03-02', until: '2027-03-02' };
    const others = Array.from({ length: 7 }, (_, index) =>
      makeVisit({ id: `other-${index}`, number: index + 2, facts: days }),
    );
    const view = viewOf({ visit: makeVisit({ facts: days }), neighbours: others });

    expect(visitCard(view, 'sv').data.clash).toContain('7 andra besök');
    expect(linesOf(view, 'clashes').at(-1)).toBe('Och 2 till.');
    expect(linesOf(view, 'earlier').at(-1)).toBe('Och 2 till.');
  });

  test('is made of a view that was kept before anything was counted as left out', () => {
    const { leftOut: _, ...kept } = viewOf({ events: [event('save')] });

    expect(linesOf(visitView.parse(kept), 'events')).toHaveLength(1);
  });

  test.each<[Visit['state'], boolean]>([
    ['decided', true],
    ['withdrawn', false],
    ['done', false],
  ])('tells of a letter of invitation while the visit is to be: %s, %s', (state, isTold) => {
    const invitation = { prioritisedBy: 'Hedda', supportedBy: 'Sara' };
    const decision = { answer: 'welcome' as const, words: '', on: '2026-11-23' };
    const { data } = visitCard(viewOf({ visit: makeVisit({ state, decision, invitation }) }), 'sv');

    expect(JSON.stringify(data.facts).includes('Inbjudningsbrev')).toBe(isTold);
  });
});
