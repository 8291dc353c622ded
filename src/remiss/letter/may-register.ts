import { type Authority, type AuthorityRefusal, may } from '../../network/authority.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome } from '../../outcome.ts';

export interface MayRegister {
  /** The units that the person receives remisses for; none for a role of the whole city. */
  readonly units: readonly string[];
  /** By what right, for each of those units. */
  readonly rights: ReadonlyMap<string, Authority>;
  /** By what right for the whole city; null when for units alone. */
  readonly city: Authority | null;
}

/** Whether somebody may register a remiss, and for which units they speak. */
export function mayRegister(
  directory: Directory,
  person: string,
  today: string,
): Outcome<MayRegister, AuthorityRefusal> {
  const city = may(directory, { person, act: 'register-remiss', unit: null }, today);
  const rights = new Map<string, Authority>();
  for (const { id } of directory.units) {
    const authority = may(directory, { person, act: 'receive-remiss', unit: id }, today);
    if (authority.ok) rights.set(id, authority.value);
  }
  if (rights.size === 0 && !city.ok) return city;
  return accept({ units: [...rights.keys()], rights, city: city.ok ? city.value : null });
}

/**
 * By what right a remiss is registered that was sent to some units: one's own goes before another's, and that
 * of a unit which it was sent to before that of one which it was not.
 */
export function rightToRegister(
  { rights, city }: MayRegister,
  units: readonly string[],
): Authority | undefined {
  const concerned = units.flatMap((unit) => rights.get(unit) ?? []);
  const all = [...concerned, ...rights.values(), ...(city === null ? [] : [city])];
  return all.find(({ actingFor }) => actingFor === null) ?? all[0];
}
