import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { Message } from '../form/message.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextAreaField } from '../form/text-area-field.ts';
import { TextField } from '../form/text-field.ts';
import { WholeNumbers } from '../form/whole-numbers.ts';
import { Icon } from '../icons/icon.ts';
import { LoadFailure } from './load-failure.ts';
import { Page } from './page.ts';

/** What most templates of the app are made of; the compiler leaves out what a template does not use. */
export const screenParts = [
  Icon,
  IonButton,
  LoadFailure,
  Message,
  Notice,
  Page,
  RouterLink,
  SubmitButton,
  TextAreaField,
  TextField,
  WholeNumbers,
] as const;
