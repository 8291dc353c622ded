import type { VNode } from 'preact';
import type restify from 'restify';
import type { Clock } from '../../clock.ts';
import type { Language } from '../../language/language.ts';
import type { Log } from '../../log.ts';
import type { DocumentRefusal, Pages } from '../../pages/model.ts';
import { type FetchedFile, sendFile } from '../send-file.ts';
import { type Assets, loadAssets } from './assets.ts';
import { toText } from './html.ts';
import { languageOf, type PageQuery, placeShown, readQuery, withLanguage } from './query.ts';
import { securityHeaders } from './security.ts';
import type { SignIn } from './sign-in.ts';
import { tabTexts } from './texts.ts';
import { documentPageView } from './views/documents.ts';
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
const FORBIDDEN = 403;
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
    else sendOn(response, shown);
  });
  server.get('/tab/record/*', protect, frame);
  server.get('/tab/content', protect, async (request, response) => {
    const shown = placeShown(request.url ?? '');
    if (shown === undefined) {
      await sendContent(request, response, options, (asked) => overviewOf(options, asked));
    } else {
      const { language } = readQuery(request.url ?? '');
      sendOn(response, withLanguage(shown.replace('/tab', '/tab/content'), language));
    }
  });
  server.get('/tab/content/record/document/:id', protect, async (request, response) =>
    sendContent(request, response, options, (asked) => documentOf(options, asked, String(request.params.id))),
  );
  server.get('/tab/content/record/*', protect, async (request, response) =>
    sendContent(request, response, options, (asked) => recordOf(options, asked, String(request.params['*']))),
  );
  server.get('/tab/files/:id', protect, async (request, response) =>
    sendContent(request, response, options, (asked) => fileOf(options, asked, String(request.params.id))),
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

function sendOn(response: restify.Response, location: string): void {
  response.sendRaw(MOVED, '', { location, 'cache-control': 'no-store' });
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

/** What is sent to whoever may read it: a page, or a document to save. */
type Sent = { readonly status: number; readonly view: VNode<object> } | { readonly file: FetchedFile };

/** Who asks for what part of the page. */
interface Asked {
  readonly query: PageQuery;
  readonly person: string;
  readonly language: Language;
  readonly at: Date;
}

async function sendContent(
  request: restify.Request,
  response: restify.Response,
  options: TabOptions,
  answer: (asked: Asked) => Promise<Sent>,
): Promise<void> {
  const query = readQuery(request.url ?? '');
  const language = languageOf(query, request.header('accept-language', ''));
  const sendView = (status: number, view: VNode<object>) => sendHtml(response, status, toText(view));
  try {
    const signed = await options.signIn(request.header('authorization', ''));
    if (!signed.ok) {
      const say = tabTexts(language);
      sendView(UNAUTHORIZED, messageView(say('signInTitle'), say(`error-${signed.refusal}`), language));
      return;
    }
    const { person } = signed.value;
    const sent = await answer({ query, person, language, at: options.clock.now() });
    if ('file' in sent) sendFile(response, sent.file);
    else sendView(sent.status, sent.view);
  } catch (error) {
    // The words of an error are for the log.
    options.log.error({ err: error }, 'the page failed');
    const say = tabTexts(language);
    sendView(FAILED, messageView(say('errorTitle'), say('error'), language));
  }
}

async function overviewOf(options: TabOptions, asked: Asked): Promise<Sent> {
  const { pages, chatLink } = options;
  const { query, ...reader } = asked;
  const overview = await pages.overview({ ...query, ...reader });
  // The unit of an old link may be gone: all are shown, as where none was named.
  if (query.unit !== null && overview.units.every(({ value }) => value !== query.unit))
    return overviewOf(options, { ...asked, query: { ...query, unit: null } });
  return { status: 200, view: overviewView(overview, { query, language: asked.language, chatLink }) };
}

async function recordOf({ pages, chatLink }: TabOptions, asked: Asked, path: string): Promise<Sent> {
  const { language } = asked;
  const record = await pages.record(asked, path);
  if (record !== undefined) return { status: 200, view: recordView(record, { language, chatLink }) };
  const say = tabTexts(language);
  return { status: NOT_FOUND, view: messageView(say('notFoundTitle'), say('notFound'), language) };
}

async function documentOf({ pages, chatLink }: TabOptions, asked: Asked, id: string): Promise<Sent> {
  const { language } = asked;
  const found = await pages.document(asked, id);
  return found.ok
    ? { status: 200, view: documentPageView(found.value, { language, chatLink }) }
    : refusedDocument(found.refusal, language);
}

async function fileOf({ pages }: TabOptions, asked: Asked, id: string): Promise<Sent> {
  const found = await pages.file(asked, id);
  return found.ok ? { file: found.value } : refusedDocument(found.refusal, asked.language);
}

function refusedDocument(refusal: DocumentRefusal, language: Language): Sent {
  const say = tabTexts(language);
  return {
    status: refusal === 'gone' ? NOT_FOUND : FORBIDDEN,
    view: messageView(say(`document-${refusal}-title`), say(`document-${refusal}`), language),
  };
}

function sendHtml(response: restify.Response, status: number, text: string): void {
  response.sendRaw(status, text, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'Authorization, Accept-Language',
  });
}
