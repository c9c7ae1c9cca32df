import { languageCodes, languageRow, languages } from '@ns/platform';
import { registerEnumType } from 'type-graphql';
import { type Reach } from '../domain/permissions.ts';
import { type Role, roleDescriptions, roles } from '../domain/role.ts';

/** The roles as a GraphQL enum. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as { readonly [R in Role]: R };

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody is; what the account may do says `Account.permissions`.',
  valuesConfig: Object.fromEntries(roles.map((role) => [role, { description: roleDescriptions[role] }])),
});

/** How far permissions reach, as a GraphQL enum. */
export const ReachEnum = { OWN_DEPARTMENTS: 'OWN_DEPARTMENTS', ALL: 'ALL' } as const satisfies {
  readonly [R in Reach]: R;
};

registerEnumType(ReachEnum, {
  name: 'PermissionReach',
  description: 'How far a permission reaches.',
  valuesConfig: {
    OWN_DEPARTMENTS: { description: 'What belongs to the departments of the account.' },
    ALL: { description: 'Everything of the municipality.' },
  },
});

/** The languages as a GraphQL enum. */
export const LanguageEnum = languageCodes;

registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language of the product.',
  valuesConfig: Object.fromEntries(languages.map((code) => [code, { description: languageRow(code).description }])),
});
