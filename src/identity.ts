import { z } from 'zod';

/** What says who the bot is, each variable documented once. */
export const identityEnvironment = z.object({
  /** Client id of the bot's app registration; when absent the bot runs in local mode. */
  MicrosoftAppId: z.uuid({ error: 'must be a client id (a GUID)' }).optional(),
  /** How the bot proves who it is to the Bot Connector. */
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], { error: 'must be SingleTenant or UserAssignedMSI' })
    .optional(),
  /** The city's tenant; activities from other tenants are refused. */
  MicrosoftAppTenantId: z
    .uuid({ error: 'must be a tenant id such as 11111111-2222-3333-4444-555555555555' })
    .optional(),
  /** Client secret of a SingleTenant app. */
  UTBLICK_APP_PASSWORD: z.string().optional(),
  /** Client id of the app that people sign in to the page by; the bot's own by default. A managed identity has no such app. */
  UTBLICK_TAB_APP_ID: z.uuid({ error: 'must be a client id (a GUID)' }).optional(),
});

type Environment = z.infer<typeof identityEnvironment>;

/** Who the bot is in Entra ID. */
export interface Identity {
  readonly appId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  readonly password: string | undefined;
  /** Client id of the app that people sign in to the page by; the bot's own where absent. */
  readonly tabAppId?: string | undefined;
}

/** What is missing or too much of an identity, each with the variable's name. `env` also tells of what is not read. */
export function identityProblems(read: Environment, env: Readonly<Record<string, unknown>>): string[] {
  const problems: string[] = [];
  const given =
    read.MicrosoftAppId ??
    read.MicrosoftAppType ??
    read.MicrosoftAppTenantId ??
    read.UTBLICK_APP_PASSWORD ??
    read.UTBLICK_TAB_APP_ID;
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

/** The identity; undefined in local mode. */
export function identityOf(read: Environment): Identity | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppType: type, MicrosoftAppTenantId: tenantId } = read;
  if (appId === undefined || type === undefined || tenantId === undefined) return undefined;
  return { appId, type, tenantId, password: read.UTBLICK_APP_PASSWORD, tabAppId: read.UTBLICK_TAB_APP_ID };
}
