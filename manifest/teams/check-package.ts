import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { checkIcons } from './check-icons.ts';
import type { PackageFiles } from './package-files.ts';
import { tabResource } from './settings.ts';

const command = z.looseObject({
  title: z.string(),
  description: z.string().optional(),
  type: z.string().optional(),
  prompt: z.string().optional(),
});
/** What the rules look at; the schema has seen to the rest. */
const manifestShape = z.looseObject({
  name: z.looseObject({ short: z.string(), full: z.string() }),
  description: z.looseObject({ short: z.string(), full: z.string() }),
  developer: z.record(z.string(), z.string()),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(z.looseObject({ commands: z.array(command) })),
    }),
  ),
  composeExtensions: z.array(
    z.looseObject({
      botId: z.string(),
      commands: z.array(z.looseObject({ id: z.string(), title: z.string() })),
      messageHandlers: z.array(z.looseObject({ value: z.looseObject({ domains: z.array(z.string()) }) })),
    }),
  ),
  staticTabs: z.array(z.looseObject({ contentUrl: z.string().optional() })),
  copilotAgents: z.looseObject({ customEngineAgents: z.array(z.looseObject({ id: z.string() })) }),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string() }),
});
type Manifest = z.infer<typeof manifestShape>;

/** What Teams or its store would refuse a package for; nothing when it is good. */
export async function checkPackage(files: PackageFiles): Promise<string[]> {
  const manifest = jsonOf(files['manifest.json']);
  const translation = jsonOf(files['en.json']) as Record<string, string>;
  const bySchema = [
    ...schemaFaults('manifest.json', 'MicrosoftTeams.schema.json', manifest),
    ...schemaFaults('en.json', 'MicrosoftTeams.Localization.schema.json', translation),
  ];
  if (bySchema.length > 0) return bySchema;
  const read = manifestShape.parse(manifest);
  return [
    ...nameFaults(read, translation),
    ...commandFaults(read, translation),
    ...addressFaults(read),
    ...translationFaults(manifest, translation),
    ...(await checkIcons(files)),
  ];
}

const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

const schemaFolder = '@microsoft/app-manifest/build/json-schemas/teams/v1.30';
const validators = new Map<string, ValidateFunction>();

/** Microsoft's own schema, as it comes with its package; nothing is fetched. */
function validatorOf(schemaFile: string): ValidateFunction {
  const known = validators.get(schemaFile);
  if (known !== undefined) return known;
  // It names an older draft than the one that is known here, and uses nothing of what has changed since.
  const { $schema: _draft, ...schema } = createRequire(import.meta.url)(
    `${schemaFolder}/${schemaFile}`,
  ) as object & {
    $schema: string;
  };
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validators.set(schemaFile, validate);
  return validate;
}

function schemaFaults(file: string, schemaFile: string, content: unknown): string[] {
  const validate = validatorOf(schemaFile);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${file}${instancePath.replaceAll('/', '.')}: ${message} ${JSON.stringify(params)}`,
  );
}

/** A name says what the app is, and is no other's; the short description is not the name again. */
function nameFaults({ name, description }: Manifest, translation: Record<string, string>): string[] {
  const names = [name.short, name.full, translation['name.short'] ?? '', translation['name.full'] ?? ''];
  const shorts = [description.short, translation['description.short'] ?? ''];
  const fulls = [description.full, translation['description.full'] ?? ''];
  return [
    ...names
      .filter((one) => /\b(?:microsoft|teams|beta|test)\b/i.test(one))
      .map((one) => `name: ${one} is not a name of its own`),
    ...(names.some((one) => one.length > 100) ? ['name.full: is longer than 100 characters'] : []),
    ...shorts
      .filter((one) => one.length > 80 || one === '')
      .map((one) => `description.short: ${one.length} characters, not 1 to 80`),
    ...fulls
      .filter((one) => one.length > 4000)
      .map((one) => `description.full: ${one.length} characters, more than 4000`),
    ...shorts
      .filter((one, index) => one === fulls[index])
      .map(() => 'description.full: is the short one again'),
  ];
}

/** Commands are chosen from a list: each is short, has a description, and stands there once, in each language. */
function commandFaults({ bots, composeExtensions }: Manifest, translation: Record<string, string>): string[] {
  const lists = bots.flatMap((bot, botIndex) =>
    bot.commandLists.map(({ commands }, index) => ({
      at: `bots[${botIndex}].commandLists[${index}]`,
      commands,
    })),
  );
  return [
    ...lists.flatMap(({ at, commands }) => [
      ...sameTitles(at, commands, translation),
      ...commands.flatMap(({ title, description, type, prompt }, index) => [
        ...[title, translation[`${at}.commands[${index}].title`] ?? '']
          .filter((one) => one.length > 32)
          .map((one) => `${at}: the command “${one}” is longer than 32 characters`),
        ...(description === undefined || description === '' ? [`${at}: “${title}” has no description`] : []),
        ...((type === 'prompt') === (prompt !== undefined) ? [] : [`${at}: “${title}” is half a prompt`]),
      ]),
    ]),
    ...composeExtensions.flatMap(({ commands }, index) =>
      new Set(commands.map(({ id }) => id)).size === commands.length
        ? []
        : [`composeExtensions[${index}]: two commands have the same id`],
    ),
  ];
}

function sameTitles(
  at: string,
  commands: readonly { title: string }[],
  translation: Record<string, string>,
): string[] {
  const sets = [
    commands.map(({ title }) => title),
    commands.map((_command, index) => translation[`${at}.commands[${index}].title`] ?? String(index)),
  ];
  return sets
    .filter((titles) => new Set(titles.map((title) => title.toLowerCase())).size < titles.length)
    .map(() => `${at}: two commands have the same title`);
}

/** All that is shown or signed in to lies on our own host, which is named without protocol or wildcard. */
function addressFaults(manifest: Manifest): string[] {
  const { bots, composeExtensions, staticTabs, copilotAgents, validDomains, webApplicationInfo } = manifest;
  const bot = bots[0]?.botId ?? '';
  const hosts = staticTabs.flatMap(({ contentUrl }) =>
    contentUrl === undefined ? [] : [new URL(contentUrl).host],
  );
  const linked = composeExtensions.flatMap(({ messageHandlers }) =>
    messageHandlers.flatMap(({ value }) => value.domains),
  );
  const others = [
    ...composeExtensions.map(({ botId }) => botId),
    ...copilotAgents.customEngineAgents.map(({ id }) => id),
  ];
  const [host = ''] = validDomains;
  return [
    ...validDomains
      .filter((domain) => /[*/:]/.test(domain))
      .map((domain) => `validDomains: ${domain} is not a host alone`),
    ...[...hosts, ...linked]
      .filter((one) => !validDomains.includes(one))
      .map((one) => `validDomains: ${one} is missing`),
    ...others.filter((id) => id !== bot).map((id) => `bots[0].botId: is not ${id}`),
    ...(webApplicationInfo.resource === tabResource(host, bot, webApplicationInfo.id)
      ? []
      : [`webApplicationInfo.resource: is not that of ${host} and the app that people sign in by`]),
    ...Object.entries(manifest.developer)
      .filter(([key, value]) => key.endsWith('Url') && !value.startsWith('https://'))
      .map(([key]) => `developer.${key}: must begin with https://`),
  ];
}

/** Texts that people see, by the path under which a translation names them. */
const shown = /(?:^name\.\w+|^description\.\w+|\.title|\.description|\.prompt|\.name|disclaimer\.text)$/;

/** Everything that people see is translated, and nothing else. */
function translationFaults(manifest: unknown, translation: Record<string, string>): string[] {
  const paths = pathsOf(manifest).filter(
    (path) => shown.test(path) && !/^developer\.|parameters\[\d+\]\.name$/.test(path),
  );
  const translated = Object.keys(translation).filter((path) => path !== '$schema');
  return [
    ...paths.filter((path) => !translated.includes(path)).map((path) => `en.json: ${path} is missing`),
    ...translated
      .filter((path) => !paths.includes(path))
      .map((path) => `en.json: ${path} is not in the manifest`),
  ];
}

function pathsOf(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return [at];
  if (Array.isArray(value)) return value.flatMap((inner, index) => pathsOf(inner, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, at === '' ? key : `${at}.${key}`));
}
