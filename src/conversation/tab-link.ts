/** Something that can be shown in the tab: by which search it is found, and its id there. */
export interface TabTarget {
  readonly search: string;
  readonly id: string;
}

/** The address of a page of the tab, on the server that people reach at `address`. */
export function tabLink(address: string, { search, id }: TabTarget): string {
  return `${address}/tab?show=${encodeURIComponent(search)}&id=${encodeURIComponent(id)}`;
}

/** What a link to our own tab leads to; undefined for any other address. */
export function readTabLink(address: string, link: string): TabTarget | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, searchParams } = new URL(link);
  if (origin !== new URL(address).origin || pathname !== '/tab') return undefined;
  const [search, id] = [searchParams.get('show'), searchParams.get('id')];
  return search === null || id === null ? undefined : { search, id };
}
