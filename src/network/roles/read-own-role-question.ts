import { type Role, roles } from '../model.ts';

/** Which role is asked about is said so: "som registrator", "in my capacity as head". */
const named: Readonly<Record<Role, string>> = {
  contact_person:
    '(?:internationell )?(?:kontaktperson|kontakt|samordnare)|(?:international )?(?:contact(?: person)?|coordinator)',
  registrar: 'registrator|registrar',
  head: '(?:förvaltnings|bolags|stadsdels)?(?:chef|direktör)|vd|boss|head|director|manager',
  beredning_chair: '(?:\\p{L}+ )?ordförande|chair(?:man|woman|person)?',
  beredning_member: 'ledamot|(?:\\p{L}+ )?medlem|member',
  strategist: '(?:internationell )?strateg|strategist',
  rotel_officer: '(?:rotel)?handläggare|rotel officer|officer',
  administrator: '(?:system)?administratör|admin|administrator',
};
const as = roles.map((role) => ({
  role,
  form: new RegExp(
    `(?<!\\p{L})(?:(?:som|såsom|i egenskap av|as) (?:(?:en|ny|nya|a|an|the|vanlig|new) )*|(?:en|an?) (?:(?:ny|new) )?)(?:${named[role]})(?:en|n)?(?!\\p{L})`,
    'iu',
  ),
}));

/** The role that a text on what one may do asks about; undefined where it names none, and means those that one has. */
export function roleAskedAbout(text: string): Role | undefined {
  return as.find(({ form }) => form.test(text))?.role;
}
