/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  reasonNeeded: 'Напишете защо, до {most} знака.',
  letterIsEmail: 'Писмото е дошло по електронна поща. Изберете „Електронна поща“.',
  letterDecided: 'Друг вече е обработил това писмо.',
  'personalData.letters': 'Писма от Вашия адрес',
  'personalData.receivedAt': 'Получено',
  'personalData.text': 'Текст',
  'personalData.noSubject': 'Без тема',
} as const;
