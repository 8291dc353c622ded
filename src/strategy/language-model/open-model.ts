import { getBearerTokenProvider, type TokenCredential } from '@azure/identity';
import type { Clock } from '../../clock.ts';
import { createModelClient, type ModelEndpoint } from './transport/client.ts';
import { createPatientModel, type LanguageModel, type PatienceOptions } from './transport/patient-model.ts';

/** Who may speak with models of Azure. */
const SCOPE = 'https://cognitiveservices.azure.com/.default';

export interface ModelSettings extends Omit<ModelEndpoint, 'proof' | 'url'> {
  readonly endpoint: string;
  /** Absent: the credential proves who the bot is. */
  readonly key: string | undefined;
  readonly timeoutSeconds: number;
}

export interface OpenModelPorts extends Partial<Pick<PatienceOptions, 'wait' | 'deadline'>> {
  readonly clock: Clock;
  /** How the bot signs in to Azure where it has no key. */
  readonly credential: () => TokenCredential;
}

/** Makes the language model that the settings name. Nothing is sent yet. */
export function openModel(settings: ModelSettings, ports: OpenModelPorts): LanguageModel {
  const { endpoint: url, key, protocol, name, apiVersion, timeoutSeconds } = settings;
  const token = () => getBearerTokenProvider(ports.credential(), SCOPE);
  const byKey = key !== undefined || protocol === 'openai';
  const proof = byKey ? { key: key ?? 'none' } : { token: token() };
  const client = createModelClient({ url, protocol, name, apiVersion, proof });
  return createPatientModel({ ...ports, client, name, timeoutSeconds });
}
