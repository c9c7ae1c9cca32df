import type { Translation } from '@ns/platform/language';
import type { nextDay as bg } from '../bg/next-day.ts';

/** What is said of the day that a signal has next, in English. */
export const nextDay: Translation<typeof bg> = {
  'nextDay.TERM': 'Done by {on, date, dayAndMonth}. In charge: {department}.',
  'nextDay.DATE': 'Done by {on, date, dayAndMonth} ({reason}). In charge: {department}.',
  'nextDay.BUDGET': `Waits for money, expected {period}. We say how it stands by {on, date, dayAndMonth}. In charge: \
{department}.`,
  'undecided.DEPARTMENT': `Not done by {missedOn, date, dayAndMonth}. {department} sets a new date by \
{on, date, dayAndMonth}.`,
  'undecided.DEPARTMENT_HEAD': `Not done by {missedOn, date, dayAndMonth}. The head of {department} sets a new \
date by {on, date, dayAndMonth}.`,
  'undecided.MANAGEMENT': `Not done by {missedOn, date, dayAndMonth}. The management of the municipality sets a \
new date by {on, date, dayAndMonth}; in charge: {department}.`,
  'unfunded.DEPARTMENT': `There was no news of the money by {missedOn, date, dayAndMonth}. {department} sets a new \
date by {on, date, dayAndMonth}.`,
  'unfunded.DEPARTMENT_HEAD': `There was no news of the money by {missedOn, date, dayAndMonth}. The head of \
{department} sets a new date by {on, date, dayAndMonth}.`,
  'unfunded.MANAGEMENT': `There was no news of the money by {missedOn, date, dayAndMonth}. The management of the \
municipality sets a new date by {on, date, dayAndMonth}; in charge: {department}.`,
  'nextDay.FORWARD': 'We forward it to {body} by {on, date, dayAndMonth}. In charge: {department}.',
  'nextDay.REPLY': 'We expect an answer of {body} by {on, date, dayAndMonth}. Followed by: {department}.',
  'nextDay.NEXT_STEP': 'We decide what follows by {on, date, dayAndMonth}. In charge: {department}.',
  'unanswered.DEPARTMENT': `{body} did not answer by {missedOn, date, dayAndMonth}. {department} decides what \
follows by {on, date, dayAndMonth}.`,
  'unanswered.DEPARTMENT_HEAD': `{body} did not answer by {missedOn, date, dayAndMonth}. The head of {department} \
decides what follows by {on, date, dayAndMonth}.`,
  'unanswered.MANAGEMENT': `{body} did not answer by {missedOn, date, dayAndMonth}. The management of the \
municipality decides what follows by {on, date, dayAndMonth}; in charge: {department}.`,
  'nextDay.ANSWER': 'The reporter’s answer is awaited until {on, date, dayAndMonth}; then the work goes on without it.',
  'nextDay.ANSWER_OWN': 'We wait for your answer until {on, date, dayAndMonth}; then we go on without it.',
  'promiseKind.TERM': 'term of the category',
  'promiseKind.DATE': 'new date',
  'promiseKind.BUDGET': 'waits for money',
  'promiseKind.DECISION': 'waits for a new date',
  'promiseKind.FORWARD': 'is being forwarded',
  'promiseKind.REPLY': 'waits for another body’s answer',
  'promiseKind.NEXT_STEP': 'next step to be decided',
  'moveReason.MATERIALS': 'waits for materials',
  'moveReason.WEATHER': 'waits for the weather',
  'moveReason.BUDGET': 'waits for money',
  'moveReason.OTHER_BODY': 'waits for another body',
  'moveReason.OTHER': 'another reason',
  'period.YEAR': 'in {year}',
  'period.WINTER': 'in the winter of {year}',
  'period.SPRING': 'in the spring of {year}',
  'period.SUMMER': 'in the summer of {year}',
  'period.AUTUMN': 'in the autumn of {year}',
};
