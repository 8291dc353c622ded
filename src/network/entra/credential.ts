import { DefaultAzureCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';

export interface CredentialOptions {
  /** Client id of the managed identity that the bot runs as in Azure; undefined elsewhere. */
  readonly managedIdentity: string | undefined;
  /** The city's tenant, where it is known. */
  readonly tenantId?: string | undefined;
}

const credentials = new Map<string, TokenCredential>();

/**
 * How Utblick proves to Entra ID who it is: by its managed identity in Azure, elsewhere as the developer
 * who is signed in (`az login`). The same one each time it is asked for, since it keeps its tokens.
 */
export function entraCredential({ managedIdentity, tenantId }: CredentialOptions): TokenCredential {
  const key = JSON.stringify([managedIdentity, tenantId]);
  const known = credentials.get(key);
  if (known !== undefined) return known;
  const credential =
    managedIdentity === undefined
      ? new DefaultAzureCredential(tenantId === undefined ? {} : { tenantId })
      : new ManagedIdentityCredential({ clientId: managedIdentity });
  credentials.set(key, credential);
  return credential;
}
