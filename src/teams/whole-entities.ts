import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';

/**
 * Lets entities be sent whole. The connector's client knows three properties of an entity and leaves out
 * all others: no citation, and no label that a machine speaks, would ever reach Teams.
 */
export function sendWholeEntities(): void {
  Entity.type.additionalProperties = { type: { name: 'Object' } };
}
