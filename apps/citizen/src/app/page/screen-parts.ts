import { FormField, FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonCard } from '@ionic/angular/ion-card';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonList } from '@ionic/angular/ion-list';
import { IonRouterLink, IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { Message } from '../form/message.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextAreaField } from '../form/text-area-field.ts';
import { TextField } from '../form/text-field.ts';
import { WholeNumbers } from '../form/whole-numbers.ts';
import { LoadFailure } from './load-failure.ts';
import { Page } from './page.ts';

/** What most templates of the app are made of; the compiler leaves out what a template does not use. */
export const screenParts = [
  FormField,
  FormRoot,
  IonButton,
  IonCard,
  IonIcon,
  IonItem,
  IonLabel,
  IonList,
  IonRouterLink,
  IonRouterLinkWithHref,
  IonSkeletonText,
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
