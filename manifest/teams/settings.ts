import { isIP } from 'node:net';
import { z } from 'zod';
import { publicAddress } from '../../src/public-address.ts';

const LOCAL = /(^|\.)localhost$|\.local$/;
/** Addresses of tunnels, which change hands: the store refuses them, and so should a city. */
const TUNNEL =
  /\.(?:ngrok(?:-free)?\.(?:io|app|dev)|devtunnels\.ms|loca\.lt|serveo\.net|trycloudflare\.com)$/;

/** Whether people anywhere can reach a host by its name, now and later. */
function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 && bare.includes('.') && !LOCAL.test(bare) && !TUNNEL.test(bare);
}

const missing = 'is missing';
const notPublic = 'must be a public host: no number, no tunnel, no name of this machine alone';
const link = (example: string) =>
  z
    .url({ protocol: /^https$/, error: `must be an address such as ${example}` })
    .max(2048)
    .refine(isPublic, { error: notPublic });

/** What a package is made of, by the variables that give it. */
const environment = z.object({
  /** Client id of the bot's app registration, or of its managed identity. */
  MicrosoftAppId: z.guid({ error: 'must be the client id of the bot (a GUID)' }),
  /** Which of the two it is; without it, an app registration. */
  MicrosoftAppType: z.string().optional(),
  /** Client id of the app that people sign in to the page by; the bot's own by default. */
  UTBLICK_TAB_APP_ID: z.guid({ error: 'must be the client id of an app registration (a GUID)' }).optional(),
  /** Where people reach the server. */
  UTBLICK_ADDRESS: publicAddress.refine(isPublic, { error: notPublic }),
  /** The app's own id in Teams; the same for every version of it. The bot's by default. */
  UTBLICK_PACKAGE_ID: z.guid({ error: 'must be a GUID' }).optional(),
  /** Raised with each package that is uploaded. */
  UTBLICK_PACKAGE_VERSION: z
    .string()
    .regex(/^[1-9]\d{0,4}\.\d{1,5}\.\d{1,5}$/, {
      error: 'must be three numbers such as 1.0.0, the first not 0',
    })
    .default('1.0.0'),
  /** The organisation that runs it. */
  UTBLICK_DEVELOPER: z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(32, { error: 'must be at most 32 characters' }),
  UTBLICK_WEBSITE: link('https://stad.se'),
  /** What is done with personal data. */
  UTBLICK_PRIVACY: link('https://stad.se/dataskydd'),
  UTBLICK_TERMS: link('https://stad.se/villkor'),
});

/** What stands in the manifest where it says `${…}`. */
export interface PackageSettings {
  readonly botId: string;
  /** The app that people sign in to the page by, and the address under which it is known to Entra ID. */
  readonly tabAppId: string;
  readonly tabResource: string;
  readonly packageId: string;
  readonly version: string;
  readonly address: string;
  readonly host: string;
  readonly developer: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

/** A variable that is missing or wrong; the message names each one. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads what a package is made of. Throws a SettingsError that names every variable that is missing or wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): PackageSettings {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(filled);
  const faults = [...faultsOf(parsed.error, filled), ...signInFaults(filled)];
  if (!parsed.success || faults.length > 0)
    throw new SettingsError(`The package can't be made:\n${[...new Set(faults)].join('\n')}`);
  const read = parsed.data;
  const botId = read.MicrosoftAppId.toLowerCase();
  const tabAppId = (read.UTBLICK_TAB_APP_ID ?? botId).toLowerCase();
  const { host } = new URL(read.UTBLICK_ADDRESS);
  return {
    botId,
    tabAppId,
    tabResource: tabResource(host, botId, tabAppId),
    packageId: (read.UTBLICK_PACKAGE_ID ?? botId).toLowerCase(),
    version: read.UTBLICK_PACKAGE_VERSION,
    address: read.UTBLICK_ADDRESS,
    host,
    developer: read.UTBLICK_DEVELOPER,
    website: read.UTBLICK_WEBSITE,
    privacy: read.UTBLICK_PRIVACY,
    terms: read.UTBLICK_TERMS,
  };
}

type Given = Readonly<Record<string, string | undefined>>;

function faultsOf(error: z.ZodError | undefined, given: Given): string[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const name = path.join('.');
    return `- ${name}: ${given[name] === undefined ? `${missing}; ${message}` : message}`;
  });
}

/** Nobody can sign in to the page by a managed identity, which is no app registration. */
function signInFaults({ MicrosoftAppType, UTBLICK_TAB_APP_ID }: Given): string[] {
  const isMissing = MicrosoftAppType === 'UserAssignedMSI' && UTBLICK_TAB_APP_ID === undefined;
  return isMissing
    ? [
        `- UTBLICK_TAB_APP_ID: ${missing}; nobody can sign in to the page by a managed identity: it needs an app registration`,
      ]
    : [];
}

/**
 * The address that an app is known by to Entra ID: Teams wants the form of a bot where it is the bot's own, and Entra ID
 * wants the app's own id in that of any other.
 */
export function tabResource(host: string, botId: string, tabAppId: string): string {
  return `api://${host}/${tabAppId === botId ? `botid-${botId}` : tabAppId}`;
}
