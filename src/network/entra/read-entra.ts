import { z } from 'zod';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { GraphClient } from './graph-client.ts';
import { failure, type GraphFailure } from './graph-failure.ts';

/** Somebody who is in a group, directly or through groups in it. */
export interface EntraMember {
  /** Entra object id, in lower case as Teams writes it. */
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
  /** False when the account is closed. */
  readonly enabled: boolean;
}

export interface EntraGroup {
  readonly group: string;
  readonly members: readonly EntraMember[];
}

const user = z.object({
  id: z.guid().toLowerCase(),
  displayName: z.string().trim().nullable(),
  mail: z.string().trim().nullable(),
  accountEnabled: z.boolean().nullable(),
});

/** Who is in the groups: of all of them, or why it can't be told. One group is read after the other. */
export async function readEntra(
  graph: GraphClient,
  groups: readonly string[],
): Promise<Outcome<EntraGroup[], GraphFailure>> {
  const read: EntraGroup[] = [];
  for (const group of new Set(groups)) {
    const members = await readMembers(graph, group);
    if (!members.ok) {
      return refuse({ ...members.refusal, detail: `group ${group}: ${members.refusal.detail}` });
    }
    read.push({ group, members: members.value });
  }
  return accept(read);
}

async function readMembers(graph: GraphClient, group: string): Promise<Outcome<EntraMember[], GraphFailure>> {
  const query = '$select=id,displayName,mail,accountEnabled&$count=true&$top=100';
  const path = `/groups/${encodeURIComponent(group)}/transitiveMembers/microsoft.graph.user?${query}`;
  const users = await graph.list(path, user);
  if (!users.ok) return users;
  const members = new Map<string, EntraMember>();
  for (const { id, displayName, mail, accountEnabled } of users.value) {
    // To an app that may read groups but not users, Graph shows members as ids and nothing else.
    if (displayName === null || displayName === '' || accountEnabled === null) {
      return refuse(failure('not-allowed', 'a member is shown without a name; is User.Read.All granted?'));
    }
    members.set(id, { id, name: displayName, mail: mail === '' ? null : mail, enabled: accountEnabled });
  }
  return accept([...members.values()]);
}
