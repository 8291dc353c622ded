import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { holdersOn, isAbsent, reachable, rolesOn } from '../../../src/network/directory/directory.ts';
import { findGaps } from '../../../src/network/governance/gaps.ts';
import { roles } from '../../../src/network/model.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const directory = demoDirectory();
const today = '2026-11-23';
const appointing = directory.units.filter(({ kind }) => kind === 'specialist' || kind === 'company');
const districts = directory.units.filter(({ kind }) => kind === 'district');

describe('The demo directory', () => {
  test('has the units of the design', () => {
    expect(directory.units.map(({ id }) => id).join(' ')).toBe(
      'ks arbetsmarknad exploatering fastighet idrott kultur kyrkogard miljo service social stadsbyggnad trafik utbildning val aldre overformyndare stadsarkivet stadshus-ab st-erik-forsakring sdn-sodermalm sdn-rinkeby-kista sdn-hagersten-liljeholmen',
    );
    expect(directory.units.filter(({ kind }) => kind === 'executive')).toMatchObject([{ id: 'ks' }]);
    expect(directory.units.filter(({ kind }) => kind === 'company')).toMatchObject([
      { id: 'stadshus-ab' },
      { id: 'st-erik-forsakring' },
    ]);
    expect(districts.map(({ id }) => id)).toEqual([
      'sdn-sodermalm',
      'sdn-rinkeby-kista',
      'sdn-hagersten-liljeholmen',
    ]);
  });

  test('says of each unit what it works with, in many words', () => {
    for (const { id, topics } of directory.units) {
      expect(topics.length, id).toBeGreaterThanOrEqual(10);
      expect(new Set(topics).size, id).toBe(topics.length);
    }
  });

  test('has example addresses alone, and ids and addresses that are nobody else’s', () => {
    const mails = [
      ...directory.units.map(({ mailbox }) => mailbox),
      ...directory.people.map(({ mail }) => mail),
    ];
    expect(mails.filter((mail) => !/^[a-z0-9.-]+@(stad\.example|example\.com)$/.test(mail ?? ''))).toEqual(
      [],
    );
    expect(new Set(mails).size).toBe(mails.length);
    const ids = directory.people.map(({ id }) => id).filter((id) => !id.startsWith('00000000-'));
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('has a head and a contact person of each specialist unit and company, but for the gap it shows', () => {
    for (const { id } of appointing) {
      for (const role of ['head', 'contact_person', 'registrar'] as const) {
        const missing = role === 'contact_person' && id === 'st-erik-forsakring';
        expect(holdersOn(directory, role, id, today), `${role} ${id}`).toHaveLength(missing ? 0 : 1);
      }
    }
    expect(reachable(directory, 'contact_person', 'trafik', today)).toMatchObject([
      { person: { name: 'Internationell kontaktperson, Trafikkontoret' }, actingFor: null },
    ]);
  });

  test('has heads and registrars of districts, and no contact persons there, whom 5#10 does not name', () => {
    for (const { id } of districts) {
      expect(holdersOn(directory, 'head', id, today)).toHaveLength(1);
      expect(holdersOn(directory, 'registrar', id, today)).toHaveLength(1);
      expect(holdersOn(directory, 'contact_person', id, today)).toEqual([]);
    }
  });

  test('lets each of the local client’s own users play a part, and all parts be played', () => {
    const client = readFileSync(
      createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/dist/index.js'),
      'utf8',
    );
    const users = [
      ...client.matchAll(/name: ([\w ]+)\\n {2,4}userPrincipleName: \S+?\\n {2,4}aadObjectId: ([\d-]+)\\n/g),
    ];
    expect(users).toHaveLength(6);
    const played = users.flatMap(([, name, id = '']) => {
      expect(directory.people).toContainEqual(expect.objectContaining({ id, name }));
      return rolesOn(directory, id, today).map(({ role }) => role);
    });
    expect(new Set(played)).toEqual(new Set(roles));
  });

  test('has two strategists, a chair and three members of the beredning, also in 2016', () => {
    for (const date of [today, '2016-06-21']) {
      const named = (role: (typeof roles)[number]) =>
        holdersOn(directory, role, null, date).filter(({ person }) => !person.id.startsWith('00000000-'));
      expect(named('strategist')).toHaveLength(2);
      expect(named('beredning_chair')).toHaveLength(1);
      expect(named('beredning_member')).toHaveLength(3);
      expect(named('rotel_officer')).toHaveLength(1);
      expect(named('administrator')).toHaveLength(1);
      expect(findGaps(directory, date).gaps).toMatchObject([
        { unit: { id: 'st-erik-forsakring' }, reason: 'ended', until: '2016-03-31', next: null },
      ]);
    }
  });

  test('shows by an example how a deputy stood in during an absence that is over', () => {
    const [absence] = directory.absences;
    const [deputy] = directory.deputies;
    expect(absence?.until).toBe('2016-03-04');
    expect(isAbsent(directory, absence?.person ?? '', today)).toBe(false);
    expect(reachable(directory, 'contact_person', 'trafik', '2016-03-04')).toMatchObject([
      { person: { id: deputy?.deputy }, actingFor: { id: absence?.person } },
    ]);
  });
});
