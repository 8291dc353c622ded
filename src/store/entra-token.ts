import type { TokenSource } from './store.ts';

/** What a token for Azure's PostgreSQL is asked for. */
const SCOPE = 'https://ossrdbms-aad.database.windows.net/.default';

export interface EntraTokenOptions {
  /** Client id of the managed identity that has a role in the database; whatever identity is at hand when absent. */
  readonly clientId?: string | undefined;
}

/**
 * Gives tokens of Entra ID for a PostgreSQL server in Azure. The library keeps one until it is about to end,
 * so that it may be asked for each connection.
 */
export function entraTokens({ clientId }: EntraTokenOptions): TokenSource {
  // Loaded when the first connection is made: it takes long, and most stores need none.
  let credential: Promise<import('@azure/identity').TokenCredential> | undefined;
  return async () => {
    credential ??= import('@azure/identity').then(({ DefaultAzureCredential, ManagedIdentityCredential }) =>
      clientId === undefined ? new DefaultAzureCredential() : new ManagedIdentityCredential({ clientId }),
    );
    const token = await (await credential).getToken(SCOPE);
    if (token === null) throw new Error('Entra ID gave no token for the database');
    return token.token;
  };
}
