import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { BeredningPorts } from '../ports.ts';
import { type Acted, type ActRequest, changeMatter, type MatterRefusal } from './change-matter.ts';

type Preparing = Omit<ActRequest, 'act' | 'inTurn'>;

/** A strategist completes a matter for IB: its number in the diary, and what they say of it. Null leaves each as it was. */
export async function prepareMatter(
  ports: BeredningPorts,
  request: Preparing & { readonly dnr: string | null; readonly assessment: string | null },
): Promise<Outcome<Acted, MatterRefusal>> {
  const { dnr, assessment, ...by } = request;
  return changeMatter(ports, { ...by, act: 'prepare' }, ({ matter, next }) => {
    const prepared = { dnr: dnr ?? matter.dnr, assessment: assessment ?? matter.assessment };
    const isSame = prepared.dnr === matter.dnr && prepared.assessment === matter.assessment;
    if (isSame && next === matter.state) return accept(null);
    return accept({
      matter: { ...matter, ...prepared },
      detail: { dnr: prepared.dnr, assessed: assessment !== null },
    });
  });
}

/** A strategist returns a matter to its requester with a question; it leaves the agenda. */
export async function askRequester(
  ports: BeredningPorts,
  request: Preparing & { readonly question: string },
): Promise<Outcome<Acted, MatterRefusal | 'reason-missing'>> {
  const { question, ...by } = request;
  return changeMatter(ports, { ...by, act: 'ask-requester' }, ({ matter, actor, at }) => {
    const text = question.trim();
    if (text === '') return refuse('reason-missing' as const);
    return accept({
      matter: {
        ...matter,
        questions: [...matter.questions, { person: actor, text, meeting: null, at }],
        meeting: null,
        position: null,
      },
      tell: [{ what: 'returned', to: [matter.requester], words: text }],
    });
  });
}
