import type { Feature } from '../../conversation/feature.ts';
import type { Keeping } from '../../conversation/kept.ts';
import { houseKeeping } from './house-tables.ts';

/** What all rooms keep, those that are shared included. */
export function keepingsOf(rooms: readonly Feature[]): Keeping[] {
  return [houseKeeping, ...rooms.flatMap(({ keeps }) => keeps ?? [])];
}
