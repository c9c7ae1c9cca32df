import { InvalidInputError, NotFoundError, resultUnion, field, fieldsOf, nullable, omittable } from '@ns/platform';
import { ID, InputType, ObjectType } from 'type-graphql';

@ObjectType('SavedView', { description: 'A list of signals with its filters, kept under a name.' })
export class SavedViewType extends fieldsOf({
  id: field(ID),
  name: field(String),
  query: field(
    String,
    'Query part of the inbox’s address, without `?`, URL-encoded, parameters in alphabetical order.',
  ),
  shared: field(Boolean, 'Colleagues see it, as far as the permission `view.share` of its owner reaches.'),
  mine: field(Boolean, 'The viewer saved it and may change it.'),
  removable: field(
    Boolean,
    'The viewer may remove it: the own ones; with the permission `view.manage` also what others share.',
  ),
  sharedBy: nullable(String, 'Who shares it; none for the own views.'),
}) {}

@InputType({ description: 'A view, new or changed.' })
export class SaveViewInput extends fieldsOf({
  id: omittable(ID, 'Left out for a new view.'),
  name: field(String, '1 to 60 characters, unlike those of the viewer’s other views.'),
  query: field(
    String,
    'Query part of the inbox’s address, at most 2000 characters: status, department, category, settlement, ' +
      'assignee, unassigned, reporter, registration, overdue, dueToday, dueSoon, q, from, to, bbox, channel, ' +
      'dangerous, photos, public, reopened, undecided, awaitsHead, awaitsManagement, budget, by, answered, ' +
      'disputed, updates, rating, sort; each at most once.',
  ),
  shared: omittable(Boolean, undefined, false),
}) {}

@ObjectType({ description: 'The view is gone.' })
export class ViewRemoved extends fieldsOf({
  id: field(ID),
}) {}

export const SaveViewResult = resultUnion('saveView', [SavedViewType, InvalidInputError, NotFoundError]);
export const RemoveViewResult = resultUnion('removeView', [ViewRemoved, NotFoundError]);
