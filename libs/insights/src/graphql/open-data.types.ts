import { field, fieldsOf } from '@ns/platform';
import { ObjectType } from 'type-graphql';

@ObjectType('OpenColumn', { description: 'A column of a file of the open data.' })
export class OpenColumnType extends fieldsOf({
  name: field(String, 'Header; it never changes.'),
  type: field(String, 'As the Table Schema calls it: `string`, `integer`, `datetime` …'),
  description: field(String),
}) {}

@ObjectType('OpenFile', { description: 'A file that everybody may fetch without a token. Licence CC BY 4.0.' })
export class OpenFileType extends fieldsOf({
  name: field(String),
  title: field(String),
  description: field(String),
  addresses: field([String], 'Addresses on this server, one for each form, such as `/open-data/signals.csv`.', {
    rows: 3,
  }),
  parameters: field([String], 'Parameters of the address that narrow it.', { rows: 10 }),
  columns: field([OpenColumnType], 'In the order of the file.', { rows: 40 }),
}) {}
