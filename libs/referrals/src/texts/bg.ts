/** What this part says in Bulgarian. */
export const bg = {
  waits: 'Предстои да го препратим на {body}.',
  sentence: '{news}.',
  dayToCome: 'Изберете ден, който вече е дошъл.',
  dayTooEarly: 'Изберете ден не по-рано от предишното отбелязано.',
  personNeeded: 'Напишете кой прие сигнала.',
  answerNeeded: 'Изберете какво отговори институцията.',
  tooLong: 'Най-много {most} знака.',
  notOfThisNote: 'Това не е за тази отметка.',
  notToNote: 'Това вече е отбелязано или сигналът вече не е препратен. Обновете страницата.',
} as const;
