/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  unexpectedError: 'Възникна неочаквана грешка. Опитайте отново; ако се повтори, съобщете номер {requestId}.',
  tooMuchAtOnce: 'От Вашата мрежа или профил идват твърде много заявки наведнъж. Опитайте пак след няколко секунди.',
  tooManyAsk: 'В момента питат много хора. Опитайте пак след няколко секунди.',
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
  secretsList: 'втори фактори под APP_SECRET: {present}, под APP_SECRET_FORMER: {former}, неизползваеми: {lost}',
  secretsOfCodes:
    'APP_SECRET: неизползвани кодове за възстановяване: {count}; старите важат, докато важи старата тайна',
  secretsOfLinks: 'APP_SECRET: връзки в писма, адреси на снимки, познати устройства',
  secretsOfDevices: 'WEB_PUSH_PRIVATE_KEY (или APP_SECRET без него): известявани устройства: {count}',
  secretsResealed: 'Запечатани наново: {former}; неизползваеми: {lost}.',
  secretsAccepted:
    'Старата тайна вече не се очаква. Неизползваеми втори фактори: {lost}; премахнете ги със staff.js reset-factors.',
  backupMade: 'Архивът е готов: {folder} ({reports} сигнала, {files} файла)',
  backupsRemoved: 'премахнати стари архиви: {count}',
  backupWhole: 'Архивът от {madeAt} е цял: {reports} сигнала',
  restored: 'Възстановени са {reports} сигнала и {files} файла от архива от {madeAt}',
  erasedAgain: 'Отново заличени хора, които са се изтрили след архива: {count}',
  erasedByPlan: 'Отново унищожени по сроковете за пазене: {count}',
  planOutdated:
    'Сроковете за пазене или задържаните сигнали са променени след архива: по тях не се унищожава нищо, докато не ' +
    'пребройте и потвърдите плана в конзолата.',
  heldSince: 'Сигнали, задържани след архива – задръжте ги отново преди това: {held}',
  referencesGoOn: 'Номерата на сигналите за {year} г. продължават след {number}',
  registerGoesOn: 'Входящите номера за {year} г. продължават след {number}',
  referencesGone: 'Дадени номера, които базата вече няма: най-много {count} (от {from} до {to} за {year} г.)',
  referencesGoneHint:
    'Колко от тях са дадени наистина, не се знае. Сигнал без документ по-долу трябва да се подаде отново.',
  documentsSent: 'Документи без сигнал в базата, които са в деловодната система: {count}',
  documentsPerhaps: 'Документи без сигнал в базата, които може би са стигнали до деловодната система: {count}',
  stateGreen: 'Всичко е наред.',
  done: 'Готово',
  publicPhotosOn: 'Публичните снимки се преглеждат',
  publicPhotosOff: 'Публичните снимки не се преглеждат',
  publicPhotosCounts:
    'прегледани {lookedAt} от {total}, с лице или номер {found}, непрегледани {failed}, за решение {undecided}',
  publicPhotosWithoutMachine: 'Автоматичният преглед не работи: причината е в дневника на worker',
  filesOnePlace:
    'Има само едно място за файлове: задайте S3_BUCKET (за преместване обратно в папката и FILES_IN=folder)',
  filesOtherPlace:
    'Новите файлове отиват в {place}; задайте FILES_IN={to} на всички процеси и ги пуснете отново, после повторете',
  filesNotArrived:
    'Снимка {id} не пристигна, каквато беше изпратена; нищо не е изтрито. Проверете хранилището и повторете',
  filesAway: 'Хранилището S3 не отговаря; преместеното е запазено. Повторете по-късно',
  filesMoved: 'преместени снимки: {moved} ({megabytes} MB)',
  filesUnknown: 'файлове, за които базата не знае: {count}',
  filesNamed: 'снимки според базата: {count}',
  filesKept: 'файлове на текущото място: {count}',
  filesKeptFormerly: 'файлове на предишното място: {count}',
  filesMissing: 'липсващи файлове: {count}',
  filesDifferent: 'променени файлове: {count}',
} as const;
