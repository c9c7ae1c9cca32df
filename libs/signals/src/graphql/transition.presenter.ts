import { inLanguage, type Language, type Text } from '@ns/platform';
import { statusLabel } from '../domain/signal-event.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { fieldLabel, messageHint, messageLabel, noteHint } from '../domain/step-problems.ts';
import type { Transition, TransitionEvent, TransitionField } from '../domain/transition.ts';
import { textReach } from '../domain/public-text.ts';
import { textOf } from '../texts/index.ts';
import type { AvailableTransition, TransitionFieldRule } from './signal.types.ts';

/** What the button of a step says; a step without its own words is called like the status it leads to. */
const buttonLabels: Readonly<Partial<Record<TransitionEvent, Text>>> = {
  assigned: textOf('button.assigned'),
  started: textOf('button.started'),
  asked: textOf('button.asked'),
  resumed: textOf('button.resumed'),
  resolved: textOf('button.resolved'),
  closed: textOf('button.closed'),
  forwarded: textOf('button.forwarded'),
  rejected: textOf('button.rejected'),
  duplicate: textOf('button.duplicate'),
  reopened: textOf('button.reopened'),
};

/** The order in which a form asks. */
const formOrder: readonly TransitionField[] = [
  'DEPARTMENT',
  'ASSIGNEE',
  'EXTERNAL_BODY',
  'DUPLICATE_OF',
  'MESSAGE',
  'PHOTOS',
  'NOTE',
];

/** A step with the form that it needs. */
export function presentTransition(transition: Transition, from: SignalStatus, language: Language): AvailableTransition {
  const again = transition.event === 'assigned' && from !== 'RECEIVED';
  const label = again ? textOf('button.reassign') : (buttonLabels[transition.event] ?? statusLabel(transition.to));
  const reach = textReach[transition.event];
  return {
    to: transition.to,
    publicMessage: reach === 'NEVER' ? null : reach === 'PUBLIC',
    label: inLanguage(language, label),
    fields: formOrder
      .filter((field) => transition.requires.includes(field) || transition.accepts.includes(field))
      .map((field) => presentField(transition, field, language)),
  };
}

function presentField(transition: Transition, field: TransitionField, language: Language): TransitionFieldRule {
  const label = field === 'MESSAGE' && transition.message ? messageLabel(transition.message) : fieldLabel(field);
  const hint = hintOf(transition, field);
  return {
    field,
    required: transition.requires.includes(field),
    label: inLanguage(language, label),
    hint: hint ? inLanguage(language, hint) : null,
  };
}

function hintOf(transition: Transition, field: TransitionField): Text | undefined {
  if (field === 'MESSAGE') {
    return messageHint;
  }
  if (field === 'NOTE') {
    return noteHint;
  }
  if (transition.guard === 'OTHER_DEPARTMENT_OR_ASSIGNEE' && field === 'DEPARTMENT') {
    return textOf('reassignHint');
  }
  return undefined;
}
