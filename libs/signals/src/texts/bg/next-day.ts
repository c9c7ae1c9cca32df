/** What is said of the day that a signal has next. */
export const nextDay = {
  'nextDay.TERM': 'До {on, date, dayAndMonth} ще е готово. Отговаря: {department}.',
  'nextDay.DATE': 'До {on, date, dayAndMonth} ще е готово ({reason}). Отговаря: {department}.',
  'nextDay.BUDGET': `Чака бюджет, очаква се {period}. До {on, date, dayAndMonth} ще съобщим как стои. Отговаря: \
{department}.`,
  'undecided.DEPARTMENT': `Не успяхме до {missedOn, date, dayAndMonth}. Нова дата до {on, date, dayAndMonth} \
определя: {department}.`,
  'undecided.DEPARTMENT_HEAD': `Не успяхме до {missedOn, date, dayAndMonth}. Нова дата до {on, date, dayAndMonth} \
определя ръководителят на {department}.`,
  'undecided.MANAGEMENT': `Не успяхме до {missedOn, date, dayAndMonth}. Нова дата до {on, date, dayAndMonth} \
определя ръководството на общината; отговаря: {department}.`,
  'unfunded.DEPARTMENT': `До {missedOn, date, dayAndMonth} нямаше новина за средствата. Нова дата до \
{on, date, dayAndMonth} определя: {department}.`,
  'unfunded.DEPARTMENT_HEAD': `До {missedOn, date, dayAndMonth} нямаше новина за средствата. Нова дата до \
{on, date, dayAndMonth} определя ръководителят на {department}.`,
  'unfunded.MANAGEMENT': `До {missedOn, date, dayAndMonth} нямаше новина за средствата. Нова дата до \
{on, date, dayAndMonth} определя ръководството на общината; отговаря: {department}.`,
  'nextDay.FORWARD': 'До {on, date, dayAndMonth} ще го препратим на {body}. Отговаря: {department}.',
  'nextDay.REPLY': 'До {on, date, dayAndMonth} очакваме отговор от {body}. Следи го: {department}.',
  'nextDay.NEXT_STEP': 'Какво следва, решаваме до {on, date, dayAndMonth}. Отговаря: {department}.',
  'unanswered.DEPARTMENT': `{body} не отговори до {missedOn, date, dayAndMonth}. Какво следва, до \
{on, date, dayAndMonth} решава: {department}.`,
  'unanswered.DEPARTMENT_HEAD': `{body} не отговори до {missedOn, date, dayAndMonth}. Какво следва, до \
{on, date, dayAndMonth} решава ръководителят на {department}.`,
  'unanswered.MANAGEMENT': `{body} не отговори до {missedOn, date, dayAndMonth}. Какво следва, до \
{on, date, dayAndMonth} решава ръководството на общината; отговаря: {department}.`,
  'nextDay.ANSWER': 'Чака отговор от подателя до {on, date, dayAndMonth}; после работата продължава без него.',
  'nextDay.ANSWER_OWN': 'Чакаме отговора Ви до {on, date, dayAndMonth}; после продължаваме без него.',
  'promiseKind.TERM': 'срок на категорията',
  'promiseKind.DATE': 'нова дата',
  'promiseKind.BUDGET': 'чака бюджет',
  'promiseKind.DECISION': 'чака нова дата',
  'promiseKind.FORWARD': 'препраща се',
  'promiseKind.REPLY': 'чака отговор от институция',
  'promiseKind.NEXT_STEP': 'решава се какво следва',
  'moveReason.MATERIALS': 'чака материали',
  'moveReason.WEATHER': 'чака времето',
  'moveReason.BUDGET': 'чака бюджет',
  'moveReason.OTHER_BODY': 'чака друга институция',
  'moveReason.OTHER': 'друга причина',
  'period.YEAR': 'през {year}',
  'period.WINTER': 'през зимата на {year}',
  'period.SPRING': 'през пролетта на {year}',
  'period.SUMMER': 'през лятото на {year}',
  'period.AUTUMN': 'през есента на {year}',
} as const;
