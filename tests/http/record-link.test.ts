import { describe, expect, test } from 'vitest';
import { linkInTeams, recordLinks } from '../../src/pages/record-link.ts';

const city = { appId: 'app', tenantId: 'tenant' };
const asked = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('A link to the tab', () => {
  test('opens the record within Teams, where its reader is signed in', () => {
    const link = recordLinks(city)('visit/a b');

    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/app\/home\?/);
    expect(asked(link)).toEqual({ tenantId: 'tenant', context: '{"subEntityId":"visit/a b"}' });
  });

  test('of something found opens it within Teams, and its web address where there is no Teams', () => {
    const web = 'https://utblick.example/tab?show=visits&id=a%2Fb';

    expect(asked(linkInTeams(city, web))).toEqual({
      tenantId: 'tenant',
      webUrl: web,
      context: JSON.stringify({ subEntityId: '?show=visits&id=a%2Fb' }),
    });
    expect(linkInTeams({ localPort: () => 1 }, web)).toBe(web);
  });
});
