import { z } from 'zod';

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];
const tenantId = z.uuid({ error: 'must be a tenant id such as 11111111-2222-3333-4444-555555555555' });
const isoInstant = z.iso.datetime({
  offset: true,
  error: 'must be an ISO time such as 2026-10-25T01:30:00Z',
});

/** The environment, each variable documented once. An empty string counts as not set. */
const environment = z.object({
  /** Port of the bot's HTTP server. */
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3978),
  /** Address that the server binds; in local mode only a loopback address is taken. */
  HOST: z.string().optional(),
  /** PostgreSQL server; when absent PGlite runs in the folder UTBLICK_DATA. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres:// or postgresql://' })
    .optional(),
  /** Folder of the embedded store. */
  UTBLICK_DATA: z.string().default('.data'),
  /** Path of the directory file (units, people, roles); the demo directory by default. */
  UTBLICK_DIRECTORY: z.string().optional(),
  /** Path of the file that says when committees meet (YAML); the demo one by default. */
  UTBLICK_MEETINGS: z.string().optional(),
  /** Path of the file that maps groups of Entra ID to roles (YAML); when absent nothing is read from Entra ID. */
  UTBLICK_ENTRA_GROUPS: z.string().optional(),
  /** How many months after a visit to the city its personal data is erased. */
  UTBLICK_KEEP_VISITS_MONTHS: z.coerce
    .number({ error: 'must be a number of months' })
    .int()
    .min(1)
    .max(120)
    .default(24),
  /** Address by which people reach the server, such as https://utblick.stad.se: in links, and in the app's package. */
  UTBLICK_ADDRESS: z
    .url({ protocol: /^https$/, error: 'must be an address such as https://utblick.stad.se' })
    .refine((address) => URL.canParse(address) && new URL(address).origin === address.replace(/\/$/, ''), {
      error: 'must be a protocol and a host alone, such as https://utblick.stad.se',
    })
    .transform((address) => address.replace(/\/$/, ''))
    .optional(),
  /** Port of the local Teams client that `npm start` shows beside the bot. */
  UTBLICK_PLAYGROUND_PORT: z.coerce
    .number({ error: 'must be a number' })
    .int()
    .min(1)
    .max(65_535)
    .default(56_150),
  /** ISO time at which the clock starts; in local mode alone. */
  UTBLICK_NOW: isoInstant.optional(),
  /** Client id of the bot's app registration; when absent the bot runs in local mode. */
  MicrosoftAppId: z.uuid({ error: 'must be a client id (a GUID)' }).optional(),
  /** How the bot proves who it is to the Bot Connector. */
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], { error: 'must be SingleTenant or UserAssignedMSI' })
    .optional(),
  /** The city's tenant; activities from other tenants are refused. */
  MicrosoftAppTenantId: tenantId.optional(),
  /** Client secret of a SingleTenant app. */
  UTBLICK_APP_PASSWORD: z.string().optional(),
  /** How much is logged. */
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Set by npm when it runs a script. */
  npm_lifecycle_event: z.string().optional(),
  /** Set by many hosts to "production"; local mode refuses to start there. */
  NODE_ENV: z.string().optional(),
});

type Environment = z.infer<typeof environment>;

/** Who the bot is in Entra ID. */
export interface Identity {
  readonly appId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  readonly password: string | undefined;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly directoryFile: string | undefined;
  readonly meetingsFile: string | undefined;
  readonly entraGroupsFile: string | undefined;
  readonly keepVisitsMonths: number;
  /** Where people reach the server, without a slash at its end; absent on this machine alone. */
  readonly publicAddress: string | undefined;
  readonly playgroundPort: number;
  readonly startAt: Date | undefined;
  /** Absent in local mode: no authentication, loopback only. */
  readonly identity: Identity | undefined;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Whether npm started the process, with a shell in between. */
  readonly underNpm: boolean;
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
    ? [...identityProblems(parsed.data, filled), ...localModeProblems(parsed.data)]
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) {
    throw new ConfigError(
      `The configuration is not complete:\n${problems.map((line) => `- ${line}`).join('\n')}`,
    );
  }
  return toConfig(parsed.data);
}

function identityProblems(read: Environment, env: Readonly<Record<string, unknown>>): string[] {
  const problems: string[] = [];
  const given =
    read.MicrosoftAppId ?? read.MicrosoftAppType ?? read.MicrosoftAppTenantId ?? read.UTBLICK_APP_PASSWORD;
  if (env.MicrosoftAppPassword !== undefined) {
    problems.push('MicrosoftAppPassword: is not read; put the client secret in UTBLICK_APP_PASSWORD');
  }
  if (given === undefined) return problems;
  for (const name of ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const) {
    if (read[name] === undefined)
      problems.push(`${name}: is missing, though other parts of the identity are set`);
  }
  if (read.MicrosoftAppType === 'SingleTenant' && read.UTBLICK_APP_PASSWORD === undefined) {
    problems.push('UTBLICK_APP_PASSWORD: is missing; a SingleTenant app signs in with its client secret');
  }
  if (read.MicrosoftAppType === 'UserAssignedMSI' && read.UTBLICK_APP_PASSWORD !== undefined) {
    problems.push('UTBLICK_APP_PASSWORD: is set, but UserAssignedMSI signs in without a secret');
  }
  return problems;
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

function toConfig(read: Environment): Config {
  const { MicrosoftAppId: appId, MicrosoftAppType: type, MicrosoftAppTenantId: tenant } = read;
  const identified = appId !== undefined && type !== undefined && tenant !== undefined;
  return {
    host: read.HOST ?? (identified ? '0.0.0.0' : '127.0.0.1'),
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    dataFolder: read.UTBLICK_DATA,
    directoryFile: read.UTBLICK_DIRECTORY,
    meetingsFile: read.UTBLICK_MEETINGS,
    entraGroupsFile: read.UTBLICK_ENTRA_GROUPS,
    keepVisitsMonths: read.UTBLICK_KEEP_VISITS_MONTHS,
    publicAddress: read.UTBLICK_ADDRESS,
    playgroundPort: read.UTBLICK_PLAYGROUND_PORT,
    startAt: read.UTBLICK_NOW === undefined ? undefined : new Date(read.UTBLICK_NOW),
    identity: identified ? { appId, type, tenantId: tenant, password: read.UTBLICK_APP_PASSWORD } : undefined,
    logLevel: read.LOG_LEVEL,
    underNpm: read.npm_lifecycle_event !== undefined,
  };
}
