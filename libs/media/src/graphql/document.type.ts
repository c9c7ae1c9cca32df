import { field, fieldsOf } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Document', {
  description: 'A PDF that staff attached to an internal note. It is not searched for viruses.',
})
export class DocumentType extends fieldsOf({
  id: field(ID),
  name: field(String, 'As its sender called the file, without characters that do not belong into a name.'),
  bytes: field(Int, 'Its size.'),
  url: field(
    String,
    'Saves the file, for a day and without signing in: give it to nobody who may not see the note. Ask again for a ' +
      'new one.',
  ),
}) {}
