/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  reasonNeeded: 'Напишете защо, до {most} знака.',
  letterIsEmail: 'Писмото е дошло по електронна поща. Изберете „Електронна поща“.',
  wordsNeeded: 'Напишете отговор до {most} знака.',
  openPlace: 'В текста има незапълнено място в скоби.',
  letterWithoutAddress: 'В писмото няма адрес, на който да се отговори.',
  letterDecided: 'Друг вече е обработил това писмо.',
  noteOfLetter: 'От писмо (подателят не е доказан):',
  noteOfReporter: 'От писмо с адреса на подателя на сигнала (не е доказано, че е от него):',
  noWords: '(без текст)',
  letterAboutNothing: 'Писмото не е отговор на имейл по сигнал.',
  'personalData.letters': 'Писма от Вашия адрес',
  'personalData.receivedAt': 'Получено',
  'personalData.text': 'Текст',
  'personalData.noSubject': 'Без тема',
} as const;
