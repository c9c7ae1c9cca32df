/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  unexpectedError: 'Възникна неочаквана грешка. Опитайте отново; ако се повтори, съобщете номер {requestId}.',
  circularFragment: 'Фрагмент от заявката съдържа сам себе си.',
  setupAdded: 'нови: {added}',
  setupChanged: 'променени: {changed}',
  setupArchived: 'архивирани: {archived}',
  noStreets: 'Няма улици: адрес не се намира по име. Дайте „streetsFile“ във файла или изпълнете npm run map:import.',
  noArea: 'Няма граници на общината: не се проверява дали мястото е в нея. Дайте „areaFile“ във файла.',
  untrainedCategories:
    'За {count} от {all} категории няма изречения за обучение и те не се предлагат („trainingFile“, retrain.js).',
  administratorExists: 'Вече има администратор; за още един добавете --another',
  passwordWanted: 'Въведете парола, после Enter и Ctrl-D',
  done: 'Готово',
} as const;
