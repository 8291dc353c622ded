import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextState, possibleActs, visitParts } from '../../src/visits/transitions.ts';
import { visitActs, visitStates } from '../../src/visits/visit.ts';

/**
 * Every state, act and part: `o` owner, `u` of the unit, `s` of the office (SLK), `r` who asked, `j` a job.
 * What is not here is refused.
 */
const table = `
  offered   accept     ous  accepted
  offered   hand_over  ous  offered
  offered   change     or   offered
  offered   withdraw   or   withdrawn
  offered   escalate   j    offered
  accepted  hand_over  ous  offered
  accepted  assess     o    assessed
  accepted  change     or   accepted
  accepted  withdraw   or   withdrawn
  accepted  escalate   j    offered
  assessed  hand_over  ous  offered
  assessed  assess     o    assessed
  assessed  decide     o    decided
  assessed  change     or   assessed
  assessed  withdraw   or   withdrawn
  assessed  escalate   j    offered
  decided   hand_over  ous  decided
  decided   decide     o    decided
  decided   invite     o    decided
  decided   change     or   assessed
  decided   withdraw   or   withdrawn
  decided   escalate   j    decided
  decided   complete   j    done`;

const letters = { owner: 'o', unit: 'u', office: 's', requester: 'r', system: 'j' } as const;
const rows = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('A visit', () => {
  const all = visitStates.flatMap((state) => visitActs.map((act) => [state, act] as const));

  test.each(all)('that is %s: %s is done by those who may, and leads where it should', (state, act) => {
    const row = rows.find(([from, done]) => from === state && done === act);
    for (const part of visitParts) {
      const outcome = nextState(state, act, [part]);
      const allowed = row?.[2]?.includes(letters[part]) ?? false;
      expect([part, outcome.ok ? outcome.value : 'refused']).toEqual([part, allowed ? row?.[3] : 'refused']);
    }
  });

  test('says whether it is the wrong moment or the wrong person', () => {
    expect(nextState('accepted', 'accept', ['owner'])).toEqual({ ok: false, refusal: 'not-in-this-state' });
    expect(nextState('accepted', 'assess', ['requester'])).toEqual({ ok: false, refusal: 'not-your-part' });
    expect(nextState('withdrawn', 'assess', ['requester'])).toEqual({ ok: false, refusal: 'not-your-part' });
    expect(nextState('offered', 'withdraw', [])).toEqual({ ok: false, refusal: 'not-your-part' });
  });

  test('offers exactly what can be done, and nothing after its end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...visitStates),
        fc.subarray([...visitParts]),
        fc.constantFrom(...visitActs),
        (state, parts, act) => {
          expect(possibleActs(state, parts).includes(act)).toBe(nextState(state, act, parts).ok);
        },
      ),
    );
    expect(possibleActs('done', visitParts)).toEqual([]);
    expect(possibleActs('withdrawn', visitParts)).toEqual([]);
  });
});
