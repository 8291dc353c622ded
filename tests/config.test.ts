import { describe, expect, test } from 'vitest';
import { ConfigError, checkKeepMonths, readConfig } from '../src/config.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const app = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const singleTenant = {
  MicrosoftAppId: app,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenant,
  UTBLICK_APP_PASSWORD: 'secret',
};
const managed = { MicrosoftAppId: app, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: tenant };

type Env = Record<string, string | undefined>;

/** The variables that the error names, one a line, each with what is wrong. */
function problems(env: Env): string[] {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const [headline, ...lines] = (error as ConfigError).message.split('\n');
    expect(headline).toBe('The configuration is not complete:');
    return lines.map((line) => /^- (\w+): ./.exec(line)?.[1] ?? `not a problem of a variable: ${line}`);
  }
  return [];
}

test('nothing set is local mode, with the defaults', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3978,
    databaseUrl: undefined,
    dataFolder: '.data',
    directoryFile: undefined,
    entraGroupsFile: undefined,
    keepVisitsMonths: 24,
    keepMonths: {},
    telemetry: { traces: false, metrics: false },
    playgroundPort: 56_150,
    startAt: undefined,
    model: undefined,
    identity: undefined,
    logLevel: 'info',
    underNpm: false,
    unknownSettings: [],
  });
});

test('an empty string counts as not set, for every variable', () => {
  const names = ['PORT', 'HOST', 'DATABASE_URL', 'LOG_LEVEL', 'NODE_ENV', 'MicrosoftAppPassword'];
  const own = ['UTBLICK_DATA', 'UTBLICK_DIRECTORY', 'UTBLICK_PLAYGROUND_PORT', 'UTBLICK_NOW'];

  const empty = Object.fromEntries(
    [...names, ...own, ...Object.keys(singleTenant)].map((name) => [name, '']),
  );

  expect(readConfig(empty)).toEqual(readConfig({}));
});

test('every setting of local mode is taken over', () => {
  const env = {
    PORT: '8080',
    HOST: '::1',
    DATABASE_URL: 'postgresql://utblick@db/utblick',
    UTBLICK_DATA: '/var/lib/utblick',
    UTBLICK_DIRECTORY: 'directory.yaml',
    UTBLICK_ENTRA_GROUPS: 'groups.yaml',
    UTBLICK_KEEP_VISITS_MONTHS: '12',
    UTBLICK_KEEP_MONTHS: 'question=12,absence=0',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
    UTBLICK_PLAYGROUND_PORT: '56151',
    UTBLICK_NOW: '2026-10-25T02:30:00+01:00',
    LOG_LEVEL: 'debug',
    NODE_ENV: 'development',
    npm_lifecycle_event: 'bot',
    SOMETHING_ELSE: 'is left alone',
  };

  expect(readConfig(env)).toEqual({
    host: '::1',
    port: 8080,
    databaseUrl: 'postgresql://utblick@db/utblick',
    dataFolder: '/var/lib/utblick',
    directoryFile: 'directory.yaml',
    entraGroupsFile: 'groups.yaml',
    keepVisitsMonths: 12,
    keepMonths: { question: 12, absence: 0 },
    telemetry: { traces: true, metrics: true },
    playgroundPort: 56_151,
    startAt: new Date('2026-10-25T01:30:00Z'),
    identity: undefined,
    logLevel: 'debug',
    underNpm: true,
    unknownSettings: [],
  });
});

test.each([
  ['a secret', singleTenant, { appId: app, type: 'SingleTenant', tenantId: tenant, password: 'secret' }],
  [
    'a managed identity',
    managed,
    { appId: app, type: 'UserAssignedMSI', tenantId: tenant, password: undefined },
  ],
  [
    'an app of its own for the page',
    { ...managed, UTBLICK_TAB_APP_ID: tenant },
    { appId: app, type: 'UserAssignedMSI', tabAppId: tenant },
  ],
])('a bot with %s is reachable from outside, in production too', (_name, env, identity) => {
  expect(readConfig({ ...env, NODE_ENV: 'production' })).toMatchObject({ host: '0.0.0.0', identity });
});

describe('a database that is signed in to by Entra ID', () => {
  const entra = {
    DATABASE_URL: 'postgres://utblick-bot@db.example:5432/utblick?sslmode=require',
    UTBLICK_DATABASE_AUTHENTICATION: 'entra',
  };
  const other = '3f0b0a54-2c1d-4e5f-8a9b-0c1d2e3f4a5b';

  test('is signed in to by the identity of the bot, by one of its own, or by whatever is at hand', () => {
    expect(readConfig({ ...managed, ...entra }).databaseIdentity).toEqual({ clientId: app });
    expect(readConfig({ ...managed, ...entra, UTBLICK_DATABASE_CLIENT_ID: other }).databaseIdentity).toEqual({
      clientId: other,
    });
    expect(readConfig(entra).databaseIdentity).toEqual({ clientId: undefined });
    expect(readConfig({ DATABASE_URL: 'postgres://a:b@c/d' }).databaseIdentity).toBeUndefined();
  });

  test.each<[string, Env, string]>([
    ['without a database', { UTBLICK_DATABASE_AUTHENTICATION: 'entra' }, 'DATABASE_URL: is missing'],
    ['with a password', { ...entra, DATABASE_URL: 'postgres://a:b@c/d' }, 'holds a password'],
    ['without a user', { ...entra, DATABASE_URL: 'postgres://c/d' }, 'must name the user'],
    [
      'by something else',
      { ...entra, UTBLICK_DATABASE_AUTHENTICATION: 'magic' },
      'must be password or entra',
    ],
    ['with an id that nothing reads', { UTBLICK_DATABASE_CLIENT_ID: other }, 'is not entra'],
  ])('is refused %s', (_name, env, words) => {
    expect(() => readConfig(env)).toThrow(words);
  });
});

test('metrics alone may be asked for, for whoever collects them here', () => {
  expect(readConfig({ OTEL_METRICS_EXPORTER: 'prometheus' }).telemetry).toEqual({
    traces: false,
    metrics: true,
  });
});

test('a bot with an identity binds the address that it is given', () => {
  expect(readConfig({ ...managed, HOST: '10.0.0.4' }).host).toBe('10.0.0.4');
});

const without = (env: Env, ...names: string[]) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));

test.each<[string, Env, string[]]>([
  ['an identity without its id', without(singleTenant, 'MicrosoftAppId'), ['MicrosoftAppId']],
  ['an identity without its type', without(singleTenant, 'MicrosoftAppType'), ['MicrosoftAppType']],
  ['an identity without its tenant', without(singleTenant, 'MicrosoftAppTenantId'), ['MicrosoftAppTenantId']],
  [
    'a single tenant without its secret',
    without(singleTenant, 'UTBLICK_APP_PASSWORD'),
    ['UTBLICK_APP_PASSWORD'],
  ],
  ['an empty secret', { ...singleTenant, UTBLICK_APP_PASSWORD: '' }, ['UTBLICK_APP_PASSWORD']],
  [
    'a managed identity with a secret',
    { ...managed, UTBLICK_APP_PASSWORD: 'secret' },
    ['UTBLICK_APP_PASSWORD'],
  ],
  ['an id alone', { MicrosoftAppId: app }, ['MicrosoftAppType', 'MicrosoftAppTenantId']],
  ['a type alone', { MicrosoftAppType: 'UserAssignedMSI' }, ['MicrosoftAppId', 'MicrosoftAppTenantId']],
  ['a tenant alone', { MicrosoftAppTenantId: tenant }, ['MicrosoftAppId', 'MicrosoftAppType']],
  [
    'a secret alone',
    { UTBLICK_APP_PASSWORD: 'secret' },
    ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId'],
  ],
  ['the secret in Microsoft’s variable', { MicrosoftAppPassword: 'secret' }, ['MicrosoftAppPassword']],
  [
    'the secret in Microsoft’s variable beside an identity',
    { ...without(singleTenant, 'UTBLICK_APP_PASSWORD'), MicrosoftAppPassword: 'secret' },
    ['MicrosoftAppPassword', 'UTBLICK_APP_PASSWORD'],
  ],
  [
    'a clock that was moved, outside local mode',
    { ...managed, UTBLICK_NOW: '2026-10-25T01:30:00Z' },
    ['UTBLICK_NOW'],
  ],
  [
    'an app for the page alone',
    { UTBLICK_TAB_APP_ID: app },
    ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId'],
  ],
  ['an app for the page that is none', { ...managed, UTBLICK_TAB_APP_ID: 'x' }, ['UTBLICK_TAB_APP_ID']],
  ['local mode on every address', { HOST: '0.0.0.0' }, ['HOST']],
  ['local mode on every IPv6 address', { HOST: '::' }, ['HOST']],
  ['local mode on the network', { HOST: 'utblick.stockholm.se' }, ['HOST']],
  ['local mode in production', { NODE_ENV: 'production' }, ['MicrosoftAppId']],
  [
    'local mode in production on every address',
    { NODE_ENV: 'production', HOST: '0.0.0.0' },
    ['HOST', 'MicrosoftAppId'],
  ],
  ['a port that is no number', { PORT: 'http' }, ['PORT']],
  ['a port below zero', { PORT: '-1' }, ['PORT']],
  ['a port that is too high', { PORT: '65536' }, ['PORT']],
  ['a port that is a fraction', { PORT: '80.5' }, ['PORT']],
  ['a playground without a port', { UTBLICK_PLAYGROUND_PORT: '0' }, ['UTBLICK_PLAYGROUND_PORT']],
  ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://db/utblick' }, ['DATABASE_URL']],
  ['a time without a zone', { UTBLICK_NOW: '2026-10-25T01:30:00' }, ['UTBLICK_NOW']],
  ['a time that is none', { UTBLICK_NOW: 'tomorrow' }, ['UTBLICK_NOW']],
  ['a log level that is none', { LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
  ['an id that is none', { ...managed, MicrosoftAppId: 'utblick' }, ['MicrosoftAppId']],
  ['a tenant that is none', { ...managed, MicrosoftAppTenantId: 'stockholm.se' }, ['MicrosoftAppTenantId']],
  [
    'a type that Teams no longer takes',
    { ...managed, MicrosoftAppType: 'MultiTenant' },
    ['MicrosoftAppType'],
  ],
  [
    'several wrong at once',
    { PORT: 'http', LOG_LEVEL: 'loud', UTBLICK_NOW: 'now' },
    ['PORT', 'UTBLICK_NOW', 'LOG_LEVEL'],
  ],
])('%s is refused, and what is wrong is named', (_name, env, expected) => {
  expect(problems(env)).toEqual(expected);
});

test.each<[string, Env, string]>([
  ['a port', { PORT: '99999' }, 'PORT: must be a whole number from 0 to 65535'],
  [
    'months',
    { UTBLICK_KEEP_VISITS_MONTHS: '0' },
    'UTBLICK_KEEP_VISITS_MONTHS: must be a whole number of months from 1 to 120',
  ],
  [
    'seconds',
    { UTBLICK_MODEL_TIMEOUT_SECONDS: '0' },
    'UTBLICK_MODEL_TIMEOUT_SECONDS: must be a number of seconds from 1 to 100',
  ],
  [
    'questions',
    { UTBLICK_MODEL_QUESTIONS_PER_DAY: '-1' },
    'UTBLICK_MODEL_QUESTIONS_PER_DAY: must be a whole number of questions, 0 or more',
  ],
  [
    'an address',
    { UTBLICK_ADDRESS: 'utblick.stad.se' },
    'UTBLICK_ADDRESS: must be a protocol and a host alone, such as https://utblick.stad.se',
  ],
])('what is wrong with %s is told once, with the limits', (_name, env, told) => {
  expect(() => readConfig(env)).toThrow(new RegExp(`:\\n- ${told.replaceAll('.', '\\.')}$`));
});

test('names that look like settings and are none are told of, and stop nothing', () => {
  const env = { UTBLICK_DIRECTRY: 'x', UTBLICK_DEVELOPER: 'Staden', UTBLICK_EMPTY: '', OTHER: 'x' };

  expect(readConfig(env).unknownSettings).toEqual(['UTBLICK_DIRECTRY']);
});

test.each(['127.0.0.1', 'localhost', '::1'])('local mode takes the loopback address %s', (host) => {
  expect(readConfig({ HOST: host }).host).toBe(host);
});

test.each([
  [{ ...singleTenant, MicrosoftAppType: 'MultiTenant' }, 'secret'],
  [{ DATABASE_URL: 'mysql://utblick:hemligt@db/utblick' }, 'hemligt'],
])('an error does not give away a secret: %j', (env, secret) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).not.toThrow(secret);
});

const model = { UTBLICK_MODEL_ENDPOINT: 'https://city.openai.azure.com', UTBLICK_MODEL_NAME: 'answers' };

test('a language model is used where one is named, by Entra ID unless there is a key', () => {
  expect(readConfig(model).model).toEqual({
    protocol: 'azure',
    endpoint: 'https://city.openai.azure.com',
    name: 'answers',
    apiVersion: '2024-10-21',
    key: undefined,
    timeoutSeconds: 20,
    questionsPerDay: 50,
  });
});

test.each<[string, Env, string[]]>([
  ['a name alone', { UTBLICK_MODEL_NAME: 'answers' }, ['UTBLICK_MODEL_ENDPOINT']],
  ['a key alone', { UTBLICK_MODEL_KEY: 'secret' }, ['UTBLICK_MODEL_ENDPOINT']],
  ['an address alone', { UTBLICK_MODEL_ENDPOINT: model.UTBLICK_MODEL_ENDPOINT }, ['UTBLICK_MODEL_NAME']],
  ['no address', { ...model, UTBLICK_MODEL_ENDPOINT: 'city' }, ['UTBLICK_MODEL_ENDPOINT']],
  [
    'an address that others can read along',
    { ...model, UTBLICK_MODEL_ENDPOINT: 'http://city.example' },
    ['UTBLICK_MODEL_ENDPOINT'],
  ],
  ['no key where Entra ID is unknown', { ...model, UTBLICK_MODEL_PROTOCOL: 'openai' }, ['UTBLICK_MODEL_KEY']],
  ['another protocol', { ...model, UTBLICK_MODEL_PROTOCOL: 'x' }, ['UTBLICK_MODEL_PROTOCOL']],
  ['no time', { ...model, UTBLICK_MODEL_TIMEOUT_SECONDS: '0' }, ['UTBLICK_MODEL_TIMEOUT_SECONDS']],
])('half a model is refused: %s', (_, env, named) => {
  expect(problems(env)).toEqual(named);
});

test('a model on this machine needs neither key nor https', () => {
  const here = {
    ...model,
    UTBLICK_MODEL_ENDPOINT: 'http://127.0.0.1:8080/v1',
    UTBLICK_MODEL_PROTOCOL: 'openai',
  };
  expect(readConfig(here).model).toMatchObject({ protocol: 'openai', key: undefined });
});

describe('Months after which rows are erased', () => {
  const check = (said: string) => () =>
    checkKeepMonths(readConfig({ UTBLICK_KEEP_MONTHS: said }), ['question', 'absence']);

  test.each(['', 'question=12', 'absence=0,question=6'])(
    'are taken for tables that have some: "%s"',
    (said) => {
      expect(check(said)).not.toThrow();
    },
  );

  test.each(['questions', 'record_entry', '__proto__'])(
    'are refused for %s, and the tables named',
    (table) => {
      const refused = check(`question=12,${table}=3`);

      expect(refused).toThrow(ConfigError);
      expect(refused).toThrow(`- UTBLICK_KEEP_MONTHS: ${table} can't be set; it may name absence, question`);
    },
  );

  test.each(['question', 'question=', 'question=1,', 'Question=1'])(
    'are refused in another form: %s',
    (said) => {
      expect(problems({ UTBLICK_KEEP_MONTHS: said })).toEqual(['UTBLICK_KEEP_MONTHS']);
    },
  );
});
