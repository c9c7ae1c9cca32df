import { languageRow, languages, enumOf } from '@ns/platform';
import type { Reach } from '../domain/permissions.ts';
import { roleDescriptions } from '../domain/role.ts';

/** The roles as a GraphQL enum. */
export const RoleEnum = enumOf(
  'Role',
  'What somebody is; what the account may do says `Account.permissions`.',
  roleDescriptions,
);

/** How far permissions reach, as a GraphQL enum. */
export const ReachEnum = enumOf<Reach>('PermissionReach', 'How far a permission reaches.', {
  OWN_DEPARTMENTS: 'What belongs to the departments of the account.',
  ALL: 'Everything of the municipality.',
});

/** The languages as a GraphQL enum. */
export const LanguageEnum = enumOf(
  'Language',
  'A language of the product.',
  languages,
  (code) => languageRow(code).description,
);
