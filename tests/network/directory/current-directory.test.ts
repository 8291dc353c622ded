import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { currentDirectory, savePerson } from '../../../src/network/directory/directory-register.ts';
import { lookForChanges } from '../../../src/store/keep.ts';
import { eachStore } from '../../support/stores.ts';

eachStore('The directory that is kept in memory', (given) => {
  const versionOf = async (table: string) => {
    const { rows } = await sql<{
      version: number;
    }>`select version from table_version where name = ${table}`.execute(given.store.database);
    return Number(rows[0]?.version ?? 0);
  };
  const namesKept = async () => (await currentDirectory(given.store)).people.map(({ name }) => name);

  test('is read anew when another process has changed it, and not before', async () => {
    await lookForChanges(given.store.database, given.store.versions);
    const before = await currentDirectory(given.store);
    await lookForChanges(given.store.database, given.store.versions);
    expect(await currentDirectory(given.store)).toBe(before);

    // Not by the store, as another process would.
    await sql`insert into person (id, name, mail) values ('anna', 'Anna Åkesson', null)`.execute(
      given.store.database,
    );
    await lookForChanges(given.store.database, given.store.versions);
    expect(await namesKept()).toEqual(['Anna Åkesson']);
  });

  test.for(['unit', 'person', 'assignment', 'deputy', 'absence', 'unit_topic', 'unit_channel'])(
    'is of no older version than the table %s',
    async (table) => {
      const before = await versionOf(table);
      await sql`delete from ${sql.table(table)}`.execute(given.store.database);
      expect(await versionOf(table)).toBe(before + 1);
    },
  );

  test('is counted as changed once by a transaction that changes many people, and again by the next', async () => {
    const before = await versionOf('person');
    const save = (names: readonly string[]) =>
      given.store.transaction(async (transaction) => {
        for (const name of names) await savePerson(transaction, { id: name, name, mail: null });
      });
    await save(['Anna', 'Bo', 'Cilla']);
    expect(await versionOf('person')).toBe(before + 1);
    await save(['Doris']);
    expect(await versionOf('person')).toBe(before + 2);
    expect(await namesKept()).toEqual(['Anna', 'Bo', 'Cilla', 'Doris']);
  });
});
