/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  cuttingOut: 'Изрязване на общината',
  streets: 'Улици',
  map: 'Карта',
  sameStreets: 'Улиците са същите.',
  set: 'Настройте',
  streetCount: 'Улици: {count}',
} as const;
