import { jsonText, type Stored } from '../../store/json-text.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { KnownGroup } from './judge-groups.ts';

type GroupTables = {
  entra_group: {
    group: string;
    members: Stored<readonly string[]>;
    suspect_since: string | null;
  };
};

/** The groups as they were last believed to be, in order. */
export async function readKnownGroups(database: Database | Transaction): Promise<KnownGroup[]> {
  const rows = await database
    .withTables<GroupTables>()
    .selectFrom('entra_group')
    .selectAll()
    .orderBy('group')
    .execute();
  return rows.map(({ group, members, suspect_since: suspectSince }) => ({
    group,
    members: members as readonly string[],
    suspectSince,
  }));
}

/** Keeps the groups as they are now believed to be, in place of all that were known. */
export async function saveKnownGroups(
  transaction: Transaction,
  groups: readonly KnownGroup[],
): Promise<void> {
  const tables = transaction.withTables<GroupTables>();
  await tables.deleteFrom('entra_group').execute();
  if (groups.length === 0) return;
  await tables
    .insertInto('entra_group')
    .values(
      groups.map(({ group, members, suspectSince }) => ({
        group,
        members: jsonText(members),
        suspect_since: suspectSince,
      })),
    )
    .execute();
}
