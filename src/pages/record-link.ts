/** By which the manifest knows the personal tab. */
const TAB = 'home';

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
  return (path) => tabInTeams(base, path);
}

/**
 * Leads to what a search found, as the address `web` of the tab shows it: within the tab in Teams, where people
 * are signed in; outside of it the page can only ask them to open Teams.
 */
export function linkInTeams(base: LinkBase, web: string): string {
  return 'localPort' in base ? web : tabInTeams(base, new URL(web).search, { webUrl: web });
}

/** `place`: what of the tab is shown, `visit/<id>` or `?show=…`; the page reads it when Teams has greeted it. */
function tabInTeams(
  { appId, tenantId }: Exclude<LinkBase, { localPort: unknown }>,
  place: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    tenantId,
    ...more,
    context: JSON.stringify({ subEntityId: place }),
  });
  return `https://teams.microsoft.com/l/entity/${appId}/${TAB}?${query}`;
}

/** Leads to the chat with the bot in Teams; undefined in local mode, whose client has no such links. */
export function chatLink(base: LinkBase): string | undefined {
  if ('localPort' in base) return undefined;
  return `https://teams.microsoft.com/l/entity/${base.appId}/conversations?tenantId=${base.tenantId}`;
}
