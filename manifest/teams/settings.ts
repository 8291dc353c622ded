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
  /** Client id of the bot's app registration. */
  MicrosoftAppId: z.guid({ error: 'must be the client id of the bot (a GUID)' }),
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
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `- ${name}: ${filled[name] === undefined ? `${missing}; ${message}` : message}`;
    });
    throw new SettingsError(`The package can't be made:\n${[...new Set(faults)].join('\n')}`);
  }
  const read = parsed.data;
  const botId = read.MicrosoftAppId.toLowerCase();
  return {
    botId,
    packageId: (read.UTBLICK_PACKAGE_ID ?? botId).toLowerCase(),
    version: read.UTBLICK_PACKAGE_VERSION,
    address: read.UTBLICK_ADDRESS,
    host: new URL(read.UTBLICK_ADDRESS).host,
    developer: read.UTBLICK_DEVELOPER,
    website: read.UTBLICK_WEBSITE,
    privacy: read.UTBLICK_PRIVACY,
    terms: read.UTBLICK_TERMS,
  };
}
