import { DateTimeScalar, enumOf, field, fieldsOf, nullable, type StateKind } from '@ns/platform';
import { ObjectType } from 'type-graphql';

const SystemStateKindEnum = enumOf('SystemStateKind', 'What of an installation can be stuck.', {
  REGISTRATION: 'Documents on their way to the records system.',
  MAIL: 'Mails, and the server that takes them.',
  LETTERS: 'The mailbox whose letters are read.',
  BACKUP: 'The backup of each night.',
  DISK: 'Room for photos.',
  CERTIFICATES: 'Certificates of the exchange with the records system.',
  CLOCK: 'Clocks of the machines.',
  SCHEMA: 'The schema of the database and the program that works on it.',
  PROCESSES: 'Processes that run, or should.',
  QUEUE: 'The queue of jobs.',
  FIGURES: 'The copy of the figures.',
  LOSSES: 'Reports that a restore has lost: `lostDocuments`.',
  FILES: 'The folder or bucket that all processes share.',
} satisfies Record<Uppercase<StateKind>, string>);

const SystemStateLevelEnum = enumOf('SystemStateLevel', 'How bad it is.', {
  STUCK: 'Something is amiss.',
  WARNING: 'Nothing is amiss yet, or nothing can be done but to know it.',
});

@ObjectType('SystemStateEntry', { description: 'One thing of the installation that is not as it should be.' })
export class SystemStateEntryType extends fieldsOf({
  kind: field(SystemStateKindEnum),
  level: field(SystemStateLevelEnum),
  since: nullable(DateTimeScalar, 'Since when it is so, also across restarts; null when nobody noted it.'),
  words: field([String], 'What was found, in words of the log: technical English.'),
  name: field(String, 'What it is called.'),
  toDo: field(String, 'What to do, in one or two sentences.'),
  paper: field(
    String,
    'Where the papers of the release, in `tools/docs`, say more: a file and a heading, as ' +
      '`operation.md#a-backup-is-missed`.',
  ),
}) {}

@ObjectType('SystemState', { description: 'How the installation as a whole is.' })
export class SystemStateType extends fieldsOf({
  isGreen: field(Boolean, 'Nothing is amiss; warnings there may be.'),
  release: field(String, 'Version of the program that answers.'),
  entries: field([SystemStateEntryType], 'What is not as it should be, each thing once; empty when all is well.'),
}) {}
