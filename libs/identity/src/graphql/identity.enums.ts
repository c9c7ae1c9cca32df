import { type Language } from '@ns/platform';
import { registerEnumType } from 'type-graphql';
import { type Role } from '../domain/role.ts';

/** The roles as a GraphQL enum. */
export const RoleEnum = {
  CITIZEN: 'CITIZEN',
  CLERK: 'CLERK',
  DISPATCHER: 'DISPATCHER',
  MANAGER: 'MANAGER',
  ADMIN: 'ADMIN',
} as const satisfies { readonly [R in Role]: R };

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What an account may do.',
  valuesConfig: {
    CITIZEN: { description: 'Reports and follows signals of their own.' },
    CLERK: { description: 'Handles the signals of their departments.' },
    DISPATCHER: { description: 'Routes signals and looks after registrations and deliveries that are stuck.' },
    MANAGER: { description: 'Sees everything, reopens, reads the figures.' },
    ADMIN: { description: 'Looks after accounts, menus and texts.' },
  },
});

/** The languages as a GraphQL enum. */
export const LanguageEnum = { BG: 'BG', EN: 'EN' } as const satisfies { readonly [L in Language]: L };

registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language of the product.',
  valuesConfig: { BG: { description: 'Bulgarian, the default.' }, EN: { description: 'English.' } },
});
