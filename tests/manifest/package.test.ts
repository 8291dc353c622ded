import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPackage } from '../../manifest/teams/check-package.ts';
import { type AppPackage, makePackage } from '../../manifest/teams/make-package.ts';
import type { PackageFiles } from '../../manifest/teams/package-files.ts';
import { readSettings, SettingsError } from '../../manifest/teams/settings.ts';
import { createFeatures } from '../../src/features.ts';
import { personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const env = {
  MicrosoftAppId: '5D2F0F3E-7C1A-4B0E-8F0A-6B1C2D3E4F50',
  UTBLICK_ADDRESS: 'https://utblick.stad.example.se/',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a name that looks like a setting stays a name
  UTBLICK_DEVELOPER: 'Staden "S" ${botId}',
  UTBLICK_WEBSITE: 'https://stad.example.se',
  UTBLICK_PRIVACY: 'https://stad.example.se/dataskydd',
  UTBLICK_TERMS: 'https://stad.example.se/villkor',
};

let made: AppPackage;
let bot: TestBot;
beforeAll(async () => {
  made = await makePackage(readSettings(env));
  bot = await startTestBot();
});
afterAll(() => bot.close());

const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
const write = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
interface Command {
  id: string;
  type: string;
  title: string;
  prompt?: string;
}
const manifest = () =>
  read(made.files['manifest.json']) as {
    $schema: string;
    manifestVersion: string;
    developer: { name: string };
    bots: { botId: string; commandLists: { commands: Command[] }[] }[];
    composeExtensions: { commands: Command[] }[];
  };
const english = () => read(made.files['en.json']) as Record<string, string>;

describe('the package', () => {
  test('holds manifest, translation and icons at its root, and passes schema and rules', async () => {
    const zip = await JSZip.loadAsync(made.zip);
    const names = Object.keys(zip.files).sort();
    const files = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await zip.file(name)?.async('uint8array')])),
    ) as unknown as PackageFiles;

    expect(names).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    expect(await checkPackage(files)).toEqual([]);
  });

  test('is made of the settings as they are, and nothing is left open', () => {
    expect(manifest()).toMatchObject({
      id: '5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f50',
      version: '1.0.0',
      developer: { name: env.UTBLICK_DEVELOPER, privacyUrl: env.UTBLICK_PRIVACY },
      validDomains: ['utblick.stad.example.se'],
      webApplicationInfo: {
        id: '5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f50',
        resource: 'api://utblick.stad.example.se/botid-5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f50',
      },
    });
    const { developer: _given, ...rest } = manifest();
    expect(JSON.stringify(rest)).not.toMatch(/\$\{/);
    // What the bot may read of teams and chats beside what is said to it: nothing.
    expect(rest).not.toHaveProperty('authorization');
  });

  test('lets people sign in by an app of its own where the bot is a managed identity', async () => {
    const tabAppId = '5D2F0F3E-7C1A-4B0E-8F0A-6B1C2D3E4F51';
    const settings = readSettings({
      ...env,
      MicrosoftAppType: 'UserAssignedMSI',
      UTBLICK_TAB_APP_ID: tabAppId,
    });
    const { files } = await makePackage(settings);

    expect(read(files['manifest.json'])).toMatchObject({
      bots: [{ botId: env.MicrosoftAppId.toLowerCase() }],
      webApplicationInfo: {
        id: tabAppId.toLowerCase(),
        resource: `api://utblick.stad.example.se/${tabAppId.toLowerCase()}`,
      },
    });
  });

  test('is the same to the byte when it is made again', async () => {
    expect(Buffer.compare((await makePackage(readSettings(env))).zip, made.zip)).toBe(0);
  });

  test('offers what the rooms offer, under the same names in both languages', () => {
    const features = createFeatures(bot.services, { send: async () => undefined, localMode: false });
    const searches = features.flatMap(({ searches: all = [] }) => all);
    const actions = features.flatMap(({ messageActions: all = [] }) => all);
    const commands = manifest().composeExtensions[0]?.commands ?? [];
    const titles = commands.map(({ id, type, title }, index) => {
      return [type, id, title, english()[`composeExtensions[0].commands[${index}].title`]];
    });

    expect(titles.sort()).toEqual(
      [
        ...searches.map(({ id, title }) => ['query', id, title.sv, title.en]),
        ...actions.map(({ id, title }) => ['action', id, title.sv, title.en]),
      ].sort(),
    );
  });

  test('lets people write to the bot alone where others are, by a command too', () => {
    const [first] = manifest().bots;

    expect(Number(manifest().manifestVersion)).toBeGreaterThanOrEqual(1.29);
    expect(manifest().$schema).toContain(`/v${manifest().manifestVersion}/`);
    expect(first).toMatchObject({ supportsTargetedMessages: true, scopes: expect.arrayContaining(['team']) });
    expect(first?.commandLists[1]).toMatchObject({
      scopes: ['team', 'groupChat'],
      triggers: ['mention', 'slash'],
      commands: expect.arrayContaining([expect.objectContaining({ title: 'Vad väntar på mig?' })]),
    });
  });

  test('lists no command that the bot does not understand', async () => {
    const lists = manifest().bots[0]?.commandLists ?? [];
    const said = lists.flatMap(({ commands }, list) =>
      commands.flatMap(({ title, prompt }, index) => {
        const at = `bots[0].commandLists[${list}].commands[${index}]`;
        return [
          [prompt ?? title, 'sv-SE'],
          [english()[`${at}.${prompt === undefined ? 'title' : 'prompt'}`] ?? '', 'en-GB'],
        ] as const;
      }),
    );
    const answers = [];
    for (const [text, locale] of new Map(said)) {
      const reply = await bot.ask(personalMessage(text, { locale }));
      answers.push({ text, said: `${reply.text ?? ''}${JSON.stringify(reply.attachments ?? '')}` });
    }

    expect(answers.length).toBeGreaterThan(15);
    expect(
      answers.filter(({ said: reply }) =>
        /Jag hittar inget svar|I find no answer|inte säker på|not sure what/.test(reply),
      ),
    ).toEqual([]);
  });
});

describe('a setting that is wrong is named:', () => {
  test.each([
    ['MicrosoftAppId', '', /MicrosoftAppId: is missing/],
    ['MicrosoftAppId', '17', /MicrosoftAppId: must be the client id/],
    ['UTBLICK_ADDRESS', '', /UTBLICK_ADDRESS: is missing/],
    ['UTBLICK_ADDRESS', 'http://utblick.stad.example.se', /UTBLICK_ADDRESS: must be a protocol and a host/],
    ['UTBLICK_ADDRESS', 'utblick.stad.example.se', /UTBLICK_ADDRESS: must be a protocol and a host/],
    [
      'UTBLICK_ADDRESS',
      'https://utblick.stad.example.se/bot',
      /UTBLICK_ADDRESS: must be a protocol and a host/,
    ],
    ['UTBLICK_ADDRESS', 'https://localhost', /UTBLICK_ADDRESS: must be a public host/],
    ['UTBLICK_ADDRESS', 'https://127.0.0.1', /UTBLICK_ADDRESS: must be a public host/],
    ['UTBLICK_ADDRESS', 'https://a.ngrok-free.app', /UTBLICK_ADDRESS: must be a public host/],
    ['UTBLICK_PACKAGE_ID', 'x', /UTBLICK_PACKAGE_ID: must be a GUID/],
    ['UTBLICK_PACKAGE_VERSION', '0.1.0', /UTBLICK_PACKAGE_VERSION: must be three numbers/],
    ['UTBLICK_PACKAGE_VERSION', '1.0', /UTBLICK_PACKAGE_VERSION: must be three numbers/],
    ['UTBLICK_TAB_APP_ID', '17', /UTBLICK_TAB_APP_ID: must be the client id/],
    ['MicrosoftAppType', 'UserAssignedMSI', /UTBLICK_TAB_APP_ID: is missing; nobody can sign in/],
    ['UTBLICK_DEVELOPER', ' ', /UTBLICK_DEVELOPER: is missing/],
    ['UTBLICK_DEVELOPER', 'x'.repeat(33), /UTBLICK_DEVELOPER: must be at most 32/],
    ['UTBLICK_WEBSITE', 'ftp://stad.example.se', /UTBLICK_WEBSITE: must be an address/],
    ['UTBLICK_PRIVACY', '', /UTBLICK_PRIVACY: is missing/],
    ['UTBLICK_TERMS', 'https://villkor.local', /UTBLICK_TERMS: must be a public host/],
  ])('%s as %j', (name, value, message) => {
    expect(() => readSettings({ ...env, [name]: value })).toThrow(SettingsError);
    expect(() => readSettings({ ...env, [name]: value })).toThrow(message);
  });

  test('all of them at once', () => {
    expect(() => readSettings({})).toThrow(/MicrosoftAppId(.|\n)*UTBLICK_ADDRESS(.|\n)*UTBLICK_TERMS/);
  });
});

describe('a package that Teams or its store would refuse is told with what is wrong:', () => {
  type Edit = (manifest: Record<string, never>, translation: Record<string, string>) => void;
  const set =
    (path: string, value: unknown): Edit =>
    (content) => {
      const keys = path.split('.');
      const last = keys.pop() ?? '';
      const target = keys.reduce<Record<string, never>>((at, key) => at[key] ?? {}, content);
      Object.assign(target, { [last]: value });
    };
  test.each<[string, Edit, RegExp]>([
    ['a name that is too long', set('name.short', 'x'.repeat(31)), /manifest\.json\.name\.short/],
    ['a field that is not known', set('colour', 'x'), /manifest\.json.*colour/],
    ['no privacy link', set('developer.privacyUrl', undefined), /privacyUrl/],
    ['a link without encryption', set('developer.termsOfUseUrl', 'http://a.se'), /termsOfUseUrl/],
    ['a name of Microsoft’s', set('name.short', 'Utblick for Teams'), /name: Utblick for Teams/],
    ['a short description that is too long', set('description.short', 'x'.repeat(81)), /description\.short/],
    [
      'another bot in the extension',
      set('composeExtensions.0.botId', '5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f51'),
      /bots\[0\]\.botId/,
    ],
    ['a tab elsewhere', set('staticTabs.1.contentUrl', 'https://annan.se/tab'), /validDomains: annan\.se/],
    ['a wildcard', set('validDomains.0', '*.se'), /validDomains: \*\.se/],
    [
      'a sign-in elsewhere',
      set('webApplicationInfo.resource', 'api://annan.se/x'),
      /webApplicationInfo\.resource/,
    ],
    [
      'two commands of one name',
      set('bots.0.commandLists.0.commands.3.title', 'Kommande besök'),
      /same title/,
    ],
    [
      'a command without a description',
      set('bots.0.commandLists.0.commands.3.description', ''),
      /Mina besök” has no description/,
    ],
    ['a long command', set('bots.0.commandLists.0.commands.3.title', 'x'.repeat(40)), /longer than 32/],
    ['half a prompt', set('bots.0.commandLists.0.commands.0.prompt', undefined), /half a prompt/],
    [
      'a text that is not translated',
      (_manifest, translation) => {
        delete translation['staticTabs[1].name'];
      },
      /en\.json: staticTabs\[1\]\.name is missing/,
    ],
    [
      'a translation of nothing',
      (_manifest, translation) => {
        translation['staticTabs[2].name'] = 'x';
      },
      /staticTabs\[2\]\.name is not in the manifest/,
    ],
    [
      'a translation that is too long',
      (_manifest, translation) => {
        translation['name.short'] = 'x'.repeat(31);
      },
      /en\.json\.name\.short/,
    ],
  ])('%s', async (_name, edit, message) => {
    const [content, translation] = [read(made.files['manifest.json']), english()];
    edit(content, translation);
    const files = { ...made.files, 'manifest.json': write(content), 'en.json': write(translation) };

    expect((await checkPackage(files)).join('\n')).toMatch(message);
  });

  test('icons in each other’s place', async () => {
    const { 'color.png': color, 'outline.png': outline } = made.files;
    const faults = await checkPackage({ ...made.files, 'color.png': outline, 'outline.png': color });

    expect(faults).toEqual([
      'color.png: must be 192 × 192',
      'color.png: must fill its square; Teams rounds the corners itself',
      'outline.png: must be 32 × 32',
      'outline.png: must be white on a transparent ground',
    ]);
  });
});
