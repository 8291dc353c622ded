import { z } from 'zod';
import { type Identity, identityEnvironment, identityOf, identityProblems } from './identity.ts';
import type { Bilingual } from './language/language.ts';
import { publicAddress } from './public-address.ts';
import {
  type ModelConfig,
  modelEnvironment,
  modelOf,
  modelProblems,
} from './strategy/language-model/settings.ts';

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];
const isoInstant = z.iso.datetime({
  offset: true,
  error: 'must be an ISO time such as 2026-10-25T01:30:00Z',
});

const whole = (what: string, least: number, most: number) => {
  const error = `must be ${what} from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

/** The environment, each variable documented once. An empty string counts as not set. */
const environment = z.object({
  /** Port of the bot's HTTP server. */
  PORT: whole('a whole number', 0, 65_535).default(3978),
  /** Address that the server binds; in local mode only a loopback address is taken. */
  HOST: z.string().optional(),
  /** PostgreSQL server; when absent PGlite runs in the folder UTBLICK_DATA. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres:// or postgresql://' })
    .optional(),
  /** How the server is signed in to: by the password in DATABASE_URL, or by a token of Entra ID in its place. */
  UTBLICK_DATABASE_AUTHENTICATION: z
    .enum(['password', 'entra'], { error: 'must be password or entra' })
    .default('password'),
  /** Client id of the managed identity that has a role in the database; the bot's own by default. */
  UTBLICK_DATABASE_CLIENT_ID: z.uuid({ error: 'must be a client id (a GUID)' }).optional(),
  /** Folder of the embedded store. */
  UTBLICK_DATA: z.string().default('.data'),
  /** Path of the directory file (units, people, roles); the demo directory by default. */
  UTBLICK_DIRECTORY: z.string().optional(),
  /** Path of the file that says when committees meet (YAML); the demo one by default. */
  UTBLICK_MEETINGS: z.string().optional(),
  /** Path of the file that maps groups of Entra ID to roles (YAML); when absent nothing is read from Entra ID. */
  UTBLICK_ENTRA_GROUPS: z.string().optional(),
  /** How many months after a visit to the city its personal data is erased. */
  UTBLICK_KEEP_VISITS_MONTHS: whole('a whole number of months', 1, 120).default(24),
  ...modelEnvironment.shape,
  /** Address by which people reach the server, such as https://utblick.stad.se: in links, and in the app's package. */
  UTBLICK_ADDRESS: publicAddress.optional(),
  /** Months after which rows are erased, instead of those that the rooms declare: `question=12,absence=6`; 0: never. */
  UTBLICK_KEEP_MONTHS: z
    .string()
    .regex(/^[a-z_]+=\d{1,3}(?:,[a-z_]+=\d{1,3})*$/, { error: 'must be like question=12,absence=6' })
    .optional(),
  /** What the city calls the sensitivity label of messages that are not to be spread; in English too. */
  UTBLICK_SENSITIVITY_LABEL: z.string().max(50).optional(),
  UTBLICK_SENSITIVITY_LABEL_ENGLISH: z.string().max(50).optional(),
  /** Port of the local Teams client that `npm start` shows beside the bot. */
  UTBLICK_PLAYGROUND_PORT: whole('a whole number', 1, 65_535).default(56_150),
  /** ISO time at which the clock starts; in local mode alone. */
  UTBLICK_NOW: isoInstant.optional(),
  ...identityEnvironment.shape,
  /** How much is logged. */
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Where traces and metrics are sent (OTLP); these and all other OTEL_… variables are read by OpenTelemetry's SDK. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: z.string().optional(),
  /** `prometheus` serves /metrics at a port of its own, 9464 by default; with an endpoint, `otlp` is the default. */
  OTEL_METRICS_EXPORTER: z.string().optional(),
  /** Set by npm when it runs a script. */
  npm_lifecycle_event: z.string().optional(),
  /** Set by many hosts to "production"; local mode refuses to start there. */
  NODE_ENV: z.string().optional(),
});

type Environment = z.infer<typeof environment>;

/** Read by `npm run package` alone, which may be given the same environment. */
const settingsOfPackage = ['DEVELOPER', 'WEBSITE', 'PRIVACY', 'TERMS', 'PACKAGE_VERSION', 'PACKAGE_ID'];
const knownNames = new Set([
  ...Object.keys(environment.shape),
  ...settingsOfPackage.map((name) => `UTBLICK_${name}`),
]);

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  /** Set when the database is signed in to by Entra ID. */
  readonly databaseIdentity: { readonly clientId: string | undefined } | undefined;
  readonly dataFolder: string;
  readonly directoryFile: string | undefined;
  readonly meetingsFile: string | undefined;
  readonly entraGroupsFile: string | undefined;
  readonly keepVisitsMonths: number;
  /** Where people reach the server, without a slash at its end; absent on this machine alone. */
  readonly publicAddress: string | undefined;
  /** By table. */
  readonly keepMonths: Readonly<Record<string, number>>;
  /** By language; what the catalogue says where it is absent. */
  readonly sensitivityLabels: Bilingual<string | undefined> | undefined;
  readonly playgroundPort: number;
  readonly startAt: Date | undefined;
  /** Absent: every answer is a prepared one. */
  readonly model: ModelConfig | undefined;
  /** Absent in local mode: no authentication, loopback only. */
  readonly identity: Identity | undefined;
  /** Whether the standard OTEL_… variables ask for traces and metrics. */
  readonly telemetry: { readonly traces: boolean; readonly metrics: boolean };
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Whether npm started the process, with a shell in between. */
  readonly underNpm: boolean;
  /** Names that look like settings of Utblick and are none, as when one is misspelt. */
  readonly unknownSettings: readonly string[];
}

/** Half a configuration, or a wrong value. The message names each variable and what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the environment once. Throws a ConfigError that names every variable that is missing or wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(filled);
  const problems = parsed.success
    ? [
        ...identityProblems(parsed.data, filled),
        ...localModeProblems(parsed.data),
        ...modelProblems(parsed.data, loopbackHosts),
        ...databaseProblems(parsed.data),
      ]
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) throw configError(problems);
  return toConfig(parsed.data, unknownIn(filled));
}

const configError = (problems: readonly string[]) =>
  new ConfigError(`The configuration is not complete:\n${problems.map((line) => `- ${line}`).join('\n')}`);

/**
 * Throws a ConfigError where UTBLICK_KEEP_MONTHS names other tables than those that are erased by months. The
 * rooms declare them, so that they are known only when there are rooms.
 */
export function checkKeepMonths(
  { keepMonths }: Pick<Config, 'keepMonths'>,
  byMonths: readonly string[],
): void {
  const others = Object.keys(keepMonths).filter((table) => !byMonths.includes(table));
  if (others.length === 0) return;
  const may = [...byMonths].sort().join(', ');
  throw configError([`UTBLICK_KEEP_MONTHS: ${others.join(', ')} can't be set; it may name ${may}`]);
}

/** Without an app id nobody is authenticated, so nothing but this machine may reach the bot. */
function localModeProblems(read: Environment): string[] {
  if (read.MicrosoftAppId !== undefined) {
    return read.UTBLICK_NOW === undefined ? [] : ['UTBLICK_NOW: is for local mode only; remove it'];
  }
  const problems: string[] = [];
  if (read.HOST !== undefined && !loopbackHosts.includes(read.HOST)) {
    problems.push(
      `HOST: ${read.HOST} can be reached from outside; without MicrosoftAppId only 127.0.0.1 is taken`,
    );
  }
  if (read.NODE_ENV === 'production') {
    problems.push(
      'MicrosoftAppId: is missing; with NODE_ENV=production the bot does not start unauthenticated',
    );
  }
  return problems;
}

/** A token takes the password's place, so there is one or the other. */
function databaseProblems(read: Environment): string[] {
  const entra = read.UTBLICK_DATABASE_AUTHENTICATION === 'entra';
  if (!entra) {
    return read.UTBLICK_DATABASE_CLIENT_ID === undefined
      ? []
      : ['UTBLICK_DATABASE_CLIENT_ID: is set, but UTBLICK_DATABASE_AUTHENTICATION is not entra'];
  }
  if (read.DATABASE_URL === undefined)
    return ['DATABASE_URL: is missing, though it is to be signed in to by entra'];
  const { username, password } = URL.canParse(read.DATABASE_URL)
    ? new URL(read.DATABASE_URL)
    : { username: '', password: '' };
  const name = username === '' ? ['DATABASE_URL: must name the user, as postgres://name@host/database'] : [];
  return password === '' ? name : [...name, 'DATABASE_URL: holds a password, though entra takes its place'];
}

/** The identity by which the database is signed in to; whatever is at hand where none is named (development). */
function databaseIdentityOf(read: Environment): Config['databaseIdentity'] {
  if (read.UTBLICK_DATABASE_AUTHENTICATION !== 'entra') return undefined;
  const own = read.MicrosoftAppType === 'UserAssignedMSI' ? read.MicrosoftAppId : undefined;
  return { clientId: read.UTBLICK_DATABASE_CLIENT_ID ?? own };
}

function keepMonthsOf(said: string): Record<string, number> {
  const pairs = said.split(',').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], Number(pair.split('=')[1])]));
}

function telemetryOf(read: Environment): Config['telemetry'] {
  const all = read.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined;
  const measured = read.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT ?? read.OTEL_METRICS_EXPORTER;
  return {
    traces: all || read.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT !== undefined,
    metrics: all || measured !== undefined,
  };
}

function labelsOf(read: Environment): Config['sensitivityLabels'] {
  const labels = { sv: read.UTBLICK_SENSITIVITY_LABEL, en: read.UTBLICK_SENSITIVITY_LABEL_ENGLISH };
  return labels.sv === undefined && labels.en === undefined ? undefined : labels;
}

/** They change nothing, and a newer version may know them: they are told of, and the bot starts. */
function unknownIn(filled: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(filled).filter((name) => name.startsWith('UTBLICK_') && !knownNames.has(name));
}

function toConfig(read: Environment, unknownSettings: readonly string[]): Config {
  const identity = identityOf(read);
  return {
    host: read.HOST ?? (identity === undefined ? '127.0.0.1' : '0.0.0.0'),
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    databaseIdentity: databaseIdentityOf(read),
    dataFolder: read.UTBLICK_DATA,
    directoryFile: read.UTBLICK_DIRECTORY,
    meetingsFile: read.UTBLICK_MEETINGS,
    entraGroupsFile: read.UTBLICK_ENTRA_GROUPS,
    keepVisitsMonths: read.UTBLICK_KEEP_VISITS_MONTHS,
    publicAddress: read.UTBLICK_ADDRESS,
    keepMonths: keepMonthsOf(read.UTBLICK_KEEP_MONTHS ?? ''),
    sensitivityLabels: labelsOf(read),
    playgroundPort: read.UTBLICK_PLAYGROUND_PORT,
    startAt: read.UTBLICK_NOW === undefined ? undefined : new Date(read.UTBLICK_NOW),
    model: modelOf(read),
    identity,
    telemetry: telemetryOf(read),
    logLevel: read.LOG_LEVEL,
    underNpm: read.npm_lifecycle_event !== undefined,
    unknownSettings,
  };
}
