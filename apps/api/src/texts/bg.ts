/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  unexpectedError: 'Възникна неочаквана грешка. Опитайте отново; ако се повтори, съобщете номер {requestId}.',
  circularFragment: 'Фрагмент от заявката съдържа сам себе си.',
  setupFaults: 'Файлът има грешки',
  setupAdded: 'нови: {added}',
  setupChanged: 'променени: {changed}',
  setupArchived: 'архивирани: {archived}',
  administratorExists: 'Вече има администратор; за още един добавете --another',
  passwordWanted: 'Въведете парола, после Enter и Ctrl-D',
  secretsList: 'втори фактори под APP_SECRET: {present}, под APP_SECRET_FORMER: {former}, неизползваеми: {lost}',
  secretsResealed: 'Запечатани наново: {former}; неизползваеми: {lost}.',
  secretsAccepted:
    'Старата тайна вече не се очаква. Неизползваеми втори фактори: {lost}; премахнете ги със staff.js reset-factors.',
  done: 'Готово',
} as const;
