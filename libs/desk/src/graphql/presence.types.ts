import { field, fieldsOf, nullable } from '@ns/platform';
import { AccountType } from '@ns/identity';
import { HeldStepType } from '@ns/signals';
import { ID, ObjectType } from 'type-graphql';

@ObjectType('SignalViewers', { description: 'Who looks at a signal now.' })
export class SignalViewersType extends fieldsOf({
  viewers: field([AccountType], 'Each member of staff once, longest presence first; includes the viewer.'),
  heldStep: nullable(HeldStepType, 'A step of the signal that can still be undone, as `Signal.heldStep`.'),
  mails: field(
    String,
    'Another word whenever a mail of the signal is sent, waits or comes back: then ask for `Signal.deliveries` again.',
  ),
}) {}

@ObjectType('SignalPresence', { description: 'A signal that somebody looks at now.' })
export class SignalPresenceType extends fieldsOf({
  signalId: field(ID),
  viewers: field([AccountType], 'Each member of staff once, longest presence first; includes the viewer.', { rows: 2 }),
}) {}

@ObjectType('StaffPresence', {
  description: 'Which signals members of staff look at now, and which of their steps are held.',
})
export class StaffPresenceType extends fieldsOf({
  signals: field(
    [SignalPresenceType],
    'At most 200, those where somebody came last; only signals that the viewer may see.',
    { rows: 20 },
  ),
  heldSteps: field([HeldStepType], 'All steps that are held now, as the query `heldSteps`.', { rows: 20 }),
}) {}
