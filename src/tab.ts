import type { Config } from './config.ts';
import type { ServerOptions } from './http/server.ts';
import { createTokenSignIn, type SignIn } from './http/tab/sign-in.ts';
import { actingIn } from './network/acting/act-as.ts';
import { localPerson } from './network/acting/local-person.ts';
import { accept } from './outcome.ts';
import { chatLink, type LinkBase } from './pages/record-link.ts';
import { createPages, takesDocuments } from './reports/page/pages.ts';
import type { Services } from './services.ts';
import { pagesWarningOfChangedRules } from './strategy/editions/warn-of-changed-rules.ts';
import type { BotParts } from './teams/handling.ts';
import { createFileTransfer } from './teams/receiving/file-transfer.ts';

/** The personal tab: its content from the registers, and how it knows its reader. */
export function createTab(
  services: Pick<Services, 'store' | 'clock' | 'editions'>,
  identity: Config['identity'],
  linkBase: LinkBase,
  /** Where the keys of tokens are published, where that is not Entra's own address. */
  metadataUrl?: string,
): NonNullable<ServerOptions['tab']> {
  return {
    pages: pagesWarningOfChangedRules(createPages(services.store), services.editions),
    signIn: signInTo(identity, services, metadataUrl),
    chatLink: chatLink(linkBase),
    clock: services.clock,
  };
}

/** How the page knows its reader: by a token of Teams, or in local mode as whoever is played. */
function signInTo(
  identity: Config['identity'],
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  metadataUrl: string | undefined,
): SignIn {
  if (identity !== undefined) {
    const { tenantId, tabAppId = identity.appId } = identity;
    return createTokenSignIn({ appId: tabAppId, tenantId, clock, metadataUrl });
  }
  return async () => accept({ person: await localPerson(store.database) });
}

/** How documents are handed over; in local mode by a link on this machine, to whomever somebody acts as. */
export function handOver(
  { store, log }: Pick<Services, 'store' | 'log'>,
  localAddress: (() => string) | undefined,
): Pick<BotParts, 'transfer' | 'takerOf' | 'mayTake' | 'linkTo'> {
  const shared = {
    transfer: createFileTransfer({ localMode: localAddress !== undefined, log }),
    mayTake: takesDocuments(store),
  };
  if (localAddress === undefined) return { ...shared, takerOf: async ({ person }) => person.id };
  const acting = actingIn(store);
  return {
    ...shared,
    takerOf: async ({ person }) => ((await acting.find(person)) ?? person).id,
    linkTo: (file) => `${localAddress()}/files/${file}`,
  };
}
