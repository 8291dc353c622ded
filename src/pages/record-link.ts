/** By which the manifest knows the personal tab. */
export const TAB = 'home';

/** The bot in the city's tenant, or the address of the server on this machine where it has none. */
export type LinkBase =
  | { readonly appId: string; readonly tenantId: string }
  | { readonly localPort: () => number };

/**
 * Leads to the record of `visit/<id>`: within the tab in Teams, which asks who comes before it shows anything, or
 * on this machine in local mode.
 */
export function recordLinks(base: LinkBase): (path: string) => string {
  if ('localPort' in base) return (path) => `http://127.0.0.1:${base.localPort()}/tab/record/${path}`;
  const { appId, tenantId } = base;
  return (path) => {
    const query = new URLSearchParams({ tenantId, context: JSON.stringify({ subEntityId: path }) });
    return `https://teams.microsoft.com/l/entity/${appId}/${TAB}?${query}`;
  };
}

/** Leads to the chat with the bot in Teams; undefined in local mode, whose client has no such links. */
export function chatLink(base: LinkBase): string | undefined {
  if ('localPort' in base) return undefined;
  return `https://teams.microsoft.com/l/entity/${base.appId}/conversations?tenantId=${base.tenantId}`;
}
