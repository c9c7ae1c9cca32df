/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  street: 'ул. {name}',
  boulevard: 'бул. {name}',
  square: 'пл. {name}',
} as const;
