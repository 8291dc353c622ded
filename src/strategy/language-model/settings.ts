import { z } from 'zod';

const seconds = 'must be a number of seconds from 1 to 100';
const questions = 'must be a whole number of questions, 0 or more';

/** The part of the environment that a language model is set by, each variable documented once. */
export const modelEnvironment = z.object({
  /**
   * Where a language model is, when one is wanted: `https://<name>.openai.azure.com`, or the base address of
   * another endpoint of the same protocol (`https://…/v1`). When absent all answers are the prepared ones.
   */
  UTBLICK_MODEL_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an address with https' }).optional(),
  /** Name of the model, or of the deployment in Azure. */
  UTBLICK_MODEL_NAME: z.string().optional(),
  /** Whose protocol the endpoint speaks. */
  UTBLICK_MODEL_PROTOCOL: z.enum(['azure', 'openai'], { error: 'must be azure or openai' }).default('azure'),
  /** Version of Azure's interface. */
  UTBLICK_MODEL_API_VERSION: z.string().default('2024-10-21'),
  /** Key of the endpoint; without one the bot signs in to Azure by Entra ID, with its managed identity. */
  UTBLICK_MODEL_KEY: z.string().optional(),
  /** How long a person waits for the model, in seconds, before the prepared answer is given. */
  UTBLICK_MODEL_TIMEOUT_SECONDS: z.coerce
    .number({ error: seconds })
    .min(1, { error: seconds })
    .max(100, { error: seconds })
    .default(20),
  /** How many questions of a person are put to the model on a day. */
  UTBLICK_MODEL_QUESTIONS_PER_DAY: z.coerce
    .number({ error: questions })
    .int({ error: questions })
    .min(0, { error: questions })
    .default(50),
});
type ModelEnvironment = z.infer<typeof modelEnvironment>;

/** A language model that is wanted, and where it is. */
export interface ModelConfig {
  readonly protocol: ModelEnvironment['UTBLICK_MODEL_PROTOCOL'];
  readonly endpoint: string;
  readonly name: string;
  readonly apiVersion: string;
  /** Absent: by Entra ID. */
  readonly key: string | undefined;
  readonly timeoutSeconds: number;
  readonly questionsPerDay: number;
}

/** A key, and what people ask, go to another machine only where nobody can read along. */
export function modelProblems(read: ModelEnvironment, loopbackHosts: readonly string[]): string[] {
  const { UTBLICK_MODEL_ENDPOINT: endpoint, UTBLICK_MODEL_NAME: name, UTBLICK_MODEL_KEY: key } = read;
  if (endpoint === undefined) {
    const without = name !== undefined || key !== undefined;
    return without ? ['UTBLICK_MODEL_ENDPOINT: is missing, though other parts of the model are set'] : [];
  }
  const problems: string[] = [];
  const { protocol, hostname } = new URL(endpoint);
  const isHere = loopbackHosts.includes(hostname.replace(/^\[|\]$/g, ''));
  if (name === undefined)
    problems.push('UTBLICK_MODEL_NAME: is missing, though UTBLICK_MODEL_ENDPOINT is set');
  if (protocol !== 'https:' && !isHere)
    problems.push('UTBLICK_MODEL_ENDPOINT: must begin with https:// where it is on another machine');
  if (read.UTBLICK_MODEL_PROTOCOL === 'openai' && key === undefined && !isHere)
    problems.push('UTBLICK_MODEL_KEY: is missing; only Azure is signed in to without a key');
  return problems;
}

/** The model that is wanted; undefined when none is. */
export function modelOf(read: ModelEnvironment): ModelConfig | undefined {
  const { UTBLICK_MODEL_ENDPOINT: endpoint, UTBLICK_MODEL_NAME: name } = read;
  if (endpoint === undefined || name === undefined) return undefined;
  return {
    protocol: read.UTBLICK_MODEL_PROTOCOL,
    endpoint,
    name,
    apiVersion: read.UTBLICK_MODEL_API_VERSION,
    key: read.UTBLICK_MODEL_KEY,
    timeoutSeconds: read.UTBLICK_MODEL_TIMEOUT_SECONDS,
    questionsPerDay: read.UTBLICK_MODEL_QUESTIONS_PER_DAY,
  };
}
