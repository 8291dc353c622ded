import type { Unit } from '../../network/model.ts';

/** Whether a topic of a unit is a place: among a district's topics, names of places are written with a capital; SD12 is a short form. */
export const isPlaceOf = ({ kind }: Pick<Unit, 'kind'>, topic: string): boolean =>
  kind === 'district' && /^\p{Lu}\p{Ll}/u.test(topic);
