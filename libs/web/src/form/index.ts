export { fieldMessage } from './field-message.ts';
export { type FormTerms, MutationForm } from './mutation-form.ts';
export { focusFirstError, objectionErrors, problemsUnder } from './objections.ts';
export { requiredText } from './required-text.ts';
