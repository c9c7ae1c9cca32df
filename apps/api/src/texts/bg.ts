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
  backupMade: 'Архивът е готов: {folder} ({reports} сигнала, {files} файла)',
  backupsRemoved: 'премахнати стари архиви: {count}',
  backupWhole: 'Архивът от {madeAt} е цял: {reports} сигнала',
  restored: 'Възстановени са {reports} сигнала и {files} файла от архива от {madeAt}',
  referencesGoOn: 'Номерата на сигналите за {year} г. продължават след {number}',
  registerGoesOn: 'Входящите номера за {year} г. продължават след {number}',
  documentsLost: 'Документи в деловодната система, чиито сигнали базата няма: {count}',
  done: 'Готово',
} as const;
