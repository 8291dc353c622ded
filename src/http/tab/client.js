// The page in the browser: signs in where it is shown in Teams, fetches what the reader may see, and follows links
// without loading the frame anew. It decides nothing: every address is answered by the server for its reader alone.

const teams = globalThis.microsoftTeams;
const main = document.getElementById('main');
const status = document.getElementById('status');
const texts = JSON.parse(document.body.dataset.texts);
const PATIENCE_MILLISECONDS = 10_000;
const LANGUAGE = 'utblick-language';

/** From now on the page is in this language, what stands around its content too. */
function speak(language) {
  document.documentElement.lang = language;
  document.getElementById('skip').textContent = texts[language].skip;
  return texts[language];
}

/** Storage is closed to pages in frames in some browsers; the language is then chosen anew each time. */
function remembered() {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    return null;
  }
}

function remember(language) {
  try {
    localStorage.setItem(LANGUAGE, language);
  } catch {
    // Nothing depends on it.
  }
}

function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

/** Teams does not answer a page that stands outside of it. */
function within(promise) {
  return Promise.race([
    promise,
    new Promise((_resolve, reject) =>
      setTimeout(() => reject(new Error('no answer')), PATIENCE_MILLISECONDS),
    ),
  ]);
}

/** Greets Teams: takes its theme and language, and goes to the record that a link asked for. */
async function greetTeams() {
  await within(teams.app.initialize());
  const { app, page } = await within(teams.app.getContext());
  applyTheme(app.theme);
  teams.app.registerOnThemeChangeHandler(applyTheme);
  if (remembered() === null) remember(app.locale?.toLowerCase().startsWith('en') ? 'en' : 'sv');
  const wanted = page.subPageId;
  if (wanted && location.pathname === '/tab') {
    history.replaceState(null, '', wanted.startsWith('?') ? `/tab${wanted}` : `/tab/record/${wanted}`);
  }
  teams.app.notifySuccess();
}

/** The headers of a request; without a token the server says why nothing is shown. */
async function headers() {
  if (teams === undefined) return {};
  try {
    greeted ??= greetTeams();
    await greeted;
    return { authorization: `Bearer ${await within(teams.authentication.getAuthToken())}` };
  } catch {
    greeted = undefined;
    return {};
  }
}
let greeted;

/** Only the answer to the latest wish is shown. */
let latest = 0;

/** Fetches the content of the address that the page is at, and shows it. `focus` is the id of what keeps the focus. */
async function show(focus) {
  latest += 1;
  const wish = latest;
  main.setAttribute('aria-busy', 'true');
  try {
    const sent = await headers();
    const address = new URL(location.href);
    address.pathname = address.pathname.replace(/^\/tab/, '/tab/content');
    address.hash = '';
    // Links to records say no language: the one that an address has said holds.
    const said = address.searchParams.get('language');
    if (said !== null) remember(said);
    address.searchParams.set('language', said ?? chosenLanguage());
    const response = await fetch(address, { headers: sent, cache: 'no-store' });
    const content = await response.text();
    if (wish === latest) fill(content, focus);
  } catch {
    const said = new URL(location.href).searchParams.get('language');
    if (wish === latest) fillOffline(said ?? chosenLanguage());
  }
}

function chosenLanguage() {
  return remembered() ?? (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'sv');
}

function fill(content, focus) {
  main.innerHTML = content;
  main.removeAttribute('aria-busy');
  const shown = main.firstElementChild;
  const { updated } = speak(shown?.lang || document.documentElement.lang);
  if (shown?.dataset.title) document.title = `${shown.dataset.title} · Utblick`;
  status.textContent = `${document.title}. ${updated}`;
  const kept = focus === undefined ? undefined : document.getElementById(focus);
  if (focus === undefined) return;
  (kept ?? main.querySelector('h1'))?.focus({ preventScroll: kept !== null });
  if (kept === null) scrollTo(0, 0);
}

function fillOffline(language) {
  const { error, offline, retry: again } = speak(texts[language] === undefined ? 'sv' : language);
  const message = document.createElement('div');
  message.className = 'message';
  const title = document.createElement('h1');
  title.textContent = error;
  const text = document.createElement('p');
  text.textContent = offline;
  const retry = document.createElement('button');
  retry.className = 'button';
  retry.dataset.retry = '';
  retry.textContent = again;
  message.append(title, text, retry);
  main.replaceChildren(message);
  main.removeAttribute('aria-busy');
}

/** Fetches a document with the reader's token and saves it under its name; where it is refused, the page says why. */
async function save(link) {
  main.setAttribute('aria-busy', 'true');
  try {
    const address = new URL(link.href);
    address.searchParams.set('language', document.documentElement.lang);
    const response = await fetch(address, { headers: await headers(), cache: 'no-store' });
    if (!response.ok) {
      fill(await response.text(), '');
      return;
    }
    const saved = document.createElement('a');
    saved.href = URL.createObjectURL(await response.blob());
    saved.download = link.dataset.file;
    saved.click();
    // The browser reads it after this has run.
    setTimeout(() => URL.revokeObjectURL(saved.href), PATIENCE_MILLISECONDS);
    status.textContent = link.dataset.fetched;
  } catch {
    fillOffline(document.documentElement.lang);
  } finally {
    main.removeAttribute('aria-busy');
  }
}

function go(address, focus) {
  history.pushState(null, '', address);
  void show(focus);
}

document.addEventListener('click', (event) => {
  const pressed = event.target.closest('a, button');
  if (pressed === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (pressed.matches('[data-retry]')) {
    void show('');
  } else if (pressed.matches('a[data-teams]') && teams !== undefined) {
    event.preventDefault();
    teams.app.openLink(pressed.href);
  } else if (pressed.matches('a[data-file]')) {
    event.preventDefault();
    void save(pressed);
  } else if (pressed.matches('a[data-go]')) {
    event.preventDefault();
    if (pressed.dataset.language) remember(pressed.dataset.language);
    go(pressed.getAttribute('href'), pressed.id);
  }
});

document.addEventListener('change', (event) => {
  const list = event.target.closest('select[data-go-by]');
  if (list === null) return;
  const address = new URL(list.dataset.goBy, location.href);
  if (list.value !== '') address.searchParams.set(list.name, list.value);
  address.searchParams.delete('whole');
  go(`${address.pathname}${address.search}`, list.id);
});

addEventListener('popstate', () => void show(''));

void show();
