import { beredningFeature } from './beredning/feature.ts';
import { commitmentsFeature } from './commitments/feature.ts';
import type { Feature, SendJob } from './conversation/feature.ts';
import { networkFeature } from './network/feature.ts';
import { remissFeature } from './remiss/feature.ts';
import { reportsFeature } from './reports/feature.ts';
import type { Services } from './services.ts';
import { strategyQuestionReader } from './strategy/asks-strategy.ts';
import { warningOfChangedRules } from './strategy/editions/warn-of-changed-rules.ts';
import { strategyFeature } from './strategy/feature.ts';
import { foreignPolicyReader } from './strategy/foreign-policy.ts';
import { visitsFeature } from './visits/feature.ts';
import { createVisitReader } from './visits/reader.ts';

/** The rooms of the house. A new one is a folder and a line here. */
export function createFeatures(
  services: Services,
  { send, localMode, linkTo = (path) => path, keepVisitsMonths = 24 }: FeatureOptions,
): Feature[] {
  const matrix = services.knowledge.decisionMatrix;
  const besideStrategy = [
    networkFeature({ ...services, send, localMode }),
    beredningFeature({ ...services, send, matrix, readsAsForeignPolicy: foreignPolicyReader(services) }),
    remissFeature({ ...services, send }),
    commitmentsFeature({ ...services, send, matrix }),
    visitsFeature({
      ...services,
      send,
      reader: createVisitReader(),
      keepMonths: keepVisitsMonths,
      asksStrategy: strategyQuestionReader(services),
    }),
    reportsFeature({ ...services, linkTo }),
  ];
  return [
    strategyFeature({ ...services, send }),
    ...besideStrategy.map((room) => warningOfChangedRules(room, services.editions)),
  ];
}

/** What rooms are told of besides what all share. */
export interface FeatureOptions {
  readonly send: SendJob;
  readonly localMode: boolean;
  /** The address of the record of `visit/<id>`; absent where no document is handed out. */
  readonly linkTo?: (path: string) => string;
  /** How many months after a visit its personal data is erased. */
  readonly keepVisitsMonths?: number | undefined;
}
