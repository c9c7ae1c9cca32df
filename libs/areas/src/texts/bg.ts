/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  nothingChosen: 'Изберете място или категория.',
  quarterOrStreet: 'Изберете или квартал, или улица.',
  settlementNeeded: 'Изберете и населеното място.',
  unknownSettlement: 'Изберете населено място от списъка.',
  unknownQuarter: 'Изберете квартал от списъка.',
  unknownStreet: 'Изберете улица от списъка.',
  unknownCategory: 'Изберете категория от списъка.',
  tooManyAreas: 'Можете да следите най-много {mostAreas} места и категории. Спрете някое от тях в профила си.',
  'personalData.areas': 'Места и категории, които следите',
  'personalData.since': 'От',
} as const;
