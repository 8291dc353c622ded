import type restify from 'restify';
import type { Clock } from '../../clock.ts';
import type { Language } from '../../language/language.ts';
import type { Log } from '../../log.ts';
import type { Pages } from '../../pages/model.ts';
import { type Assets, loadAssets } from './assets.ts';
import { toText } from './html.ts';
import { languageOf, placeShown, readQuery } from './query.ts';
import { securityHeaders } from './security.ts';
import type { SignIn } from './sign-in.ts';
import { tabTexts } from './texts.ts';
import { messageView } from './views/message.ts';
import { overviewView } from './views/overview.ts';
import { recordView } from './views/record.ts';
import { shellView } from './views/shell.ts';

export interface TabOptions {
  readonly pages: Pages;
  readonly signIn: SignIn;
  /** Leads to the chat with the bot in Teams; undefined in local mode, whose client has no such links. */
  readonly chatLink: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

const MOVED = 302;
const UNAUTHORIZED = 401;
const NOT_FOUND = 404;
const FAILED = 500;
const MAY_BE_KEPT = 'public, max-age=31536000, immutable';

/**
 * Serves the personal tab: a frame that holds nothing of anybody, and its content for whoever has a token. There
 * are no cookies: another page can't ask in a person's name.
 */
export async function serveTab(server: restify.Server, options: TabOptions): Promise<void> {
  const assets = await loadAssets();
  const local = options.chatLink === undefined;
  const protect = securityHeaders({ local });
  const frame: restify.RequestHandler = async (request, response) =>
    sendShell(request, response, assets, local);
  server.get('/tab', protect, async (request, response) => {
    const shown = placeShown(request.url ?? '');
    if (shown === undefined) await sendShell(request, response, assets, local);
    else response.sendRaw(MOVED, '', { location: shown, 'cache-control': 'no-store' });
  });
  server.get('/tab/record/*', protect, frame);
  server.get('/tab/content', protect, async (request, response) => sendContent(request, response, options));
  server.get('/tab/content/record/*', protect, async (request, response) =>
    sendContent(request, response, options, String(request.params['*'])),
  );
  server.get('/tab/assets/:name', protect, async (request, response) => {
    const asset = assets.find(String(request.params.name));
    if (asset === undefined) {
      response.send(NOT_FOUND, { status: NOT_FOUND });
      return;
    }
    response.sendRaw(200, asset.bytes, { 'content-type': asset.type, 'cache-control': MAY_BE_KEPT });
  });
}

async function sendShell(
  request: restify.Request,
  response: restify.Response,
  assets: Assets,
  local: boolean,
): Promise<void> {
  const language = languageOf(readQuery(request.url ?? ''), request.header('accept-language', ''));
  sendHtml(response, 200, `<!doctype html>${toText(shellView({ assets, local, language }))}`);
}

async function sendContent(
  request: restify.Request,
  response: restify.Response,
  options: TabOptions,
  path?: string,
): Promise<void> {
  const query = readQuery(request.url ?? '');
  const language = languageOf(query, request.header('accept-language', ''));
  try {
    const signed = await options.signIn(request.header('authorization', ''));
    if (!signed.ok) {
      const say = tabTexts(language);
      const view = messageView(say('signInTitle'), say(`error-${signed.refusal}`), language);
      sendHtml(response, UNAUTHORIZED, toText(view));
      return;
    }
    const asked = { ...query, person: signed.value.person, language, at: options.clock.now() };
    const { status, text } = await (path === undefined
      ? overviewOf(options, asked, query)
      : recordOf(options, asked, path));
    sendHtml(response, status, text);
  } catch (error) {
    // The words of an error are for the log.
    options.log.error({ err: error }, 'the page failed');
    const say = tabTexts(language);
    sendHtml(response, FAILED, toText(messageView(say('errorTitle'), say('error'), language)));
  }
}

interface Sent {
  readonly status: number;
  readonly text: string;
}

async function overviewOf(
  { pages, chatLink }: TabOptions,
  asked: Parameters<Pages['overview']>[0],
  query: ReturnType<typeof readQuery>,
): Promise<Sent> {
  const overview = await pages.overview(asked);
  return {
    status: 200,
    text: toText(overviewView(overview, { query, language: asked.language, chatLink })),
  };
}

async function recordOf(
  { pages, chatLink }: TabOptions,
  asked: Parameters<Pages['record']>[0] & { readonly language: Language },
  path: string,
): Promise<Sent> {
  const { language } = asked;
  const record = await pages.record(asked, path);
  if (record !== undefined) return { status: 200, text: toText(recordView(record, { language, chatLink })) };
  const say = tabTexts(language);
  return { status: NOT_FOUND, text: toText(messageView(say('notFoundTitle'), say('notFound'), language)) };
}

function sendHtml(response: restify.Response, status: number, text: string): void {
  response.sendRaw(status, text, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'Authorization, Accept-Language',
  });
}
