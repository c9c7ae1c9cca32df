import { inject } from '@angular/core';
import type { Route, Routes } from '@angular/router';
import { withTexts } from '@ns/web';
import { signedInOnly } from './account/signed-in-guard.ts';
import { fromMailTexts } from './from-mail/i18n/index.ts';
import { Home } from './home/home.ts';
import { openDataTexts } from './numbers/i18n/index.ts';
import { ReportMenus } from './report/report-menus.ts';
import { statementTexts } from './statements/i18n/index.ts';
import { workTexts } from './work/i18n/index.ts';

/** A page for those who are signed in. */
const own = (loadComponent: Route['loadComponent']) => ({ canActivate: [signedInOnly], loadComponent });

/** A statement of the municipality. */
const statement = (loadComponent: Route['loadComponent']) => ({
  canActivate: [withTexts(statementTexts)],
  loadComponent,
});

/** The numbers of the municipality, and the same as open data. */
const aboutNumbers = (loadComponent: Route['loadComponent']) => ({
  canActivate: [withTexts(openDataTexts)],
  loadComponent,
});

/** A page of a street, a quarter or a settlement. */
const placePage = () => import('./map/place-page.ts').then((m) => m.PlacePage);

/** Those first at which people land: a table is read from its beginning, and each row that does not fit takes time. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', component: Home },
  // The menus are loaded in parallel with the page.
  {
    path: 'report',
    loadComponent: () => {
      inject(ReportMenus);
      return import('./report/report.ts').then((m) => m.Report);
    },
  },
  { path: 'signals', ...own(() => import('./signals/my-signals.ts').then((m) => m.MySignals)) },
  { path: 'signals/:id', ...own(() => import('./signals/my-signal.ts').then((m) => m.MySignal)) },
  { path: 'map', loadComponent: () => import('./map/city-page.ts').then((m) => m.CityPage) },
  { path: 's/:reference', loadComponent: () => import('./city/public-signal.ts').then((m) => m.PublicSignalPage) },
  { path: 'ulitsa/:settlement/:slug', data: { kind: 'STREET' }, loadComponent: placePage },
  { path: 'kvartal/:settlement/:slug', data: { kind: 'QUARTER' }, loadComponent: placePage },
  { path: 'selishte/:settlement', data: { kind: 'SETTLEMENT' }, loadComponent: placePage },
  { path: 'before-after', loadComponent: () => import('./map/gallery-page.ts').then((m) => m.GalleryPage) },
  { path: 'account', ...own(() => import('./account/account.ts').then((m) => m.AccountPage)) },
  { path: 'track', loadComponent: () => import('./track/track.ts').then((m) => m.Track) },
  { path: 'sign-in', loadComponent: () => import('./account/sign-in.ts').then((m) => m.SignIn) },
  {
    path: 'from-mail',
    canActivate: [withTexts(fromMailTexts)],
    loadComponent: () => import('./from-mail/from-mail.ts').then((m) => m.FromMail),
  },
  {
    path: 'work',
    canActivate: [withTexts(workTexts)],
    loadComponent: () => import('./work/work-page.ts').then((m) => m.WorkPage),
  },
  { path: 'register', loadComponent: () => import('./account/register.ts').then((m) => m.Register) },
  { path: 'verify', loadComponent: () => import('./account/verify-email.ts').then((m) => m.VerifyEmail) },
  { path: 'reset', loadComponent: () => import('./account/reset-password.ts').then((m) => m.ResetPassword) },
  { path: 'recovery', loadComponent: () => import('./account/recovery-answer.ts').then((m) => m.RecoveryAnswer) },
  { path: 'objection', loadComponent: () => import('./account/recovery-answer.ts').then((m) => m.RecoveryAnswer) },
  {
    path: 'account-deleted',
    loadComponent: () => import('./account/account-deleted.ts').then((m) => m.AccountDeleted),
  },
  { path: 'email', loadComponent: () => import('./account/confirm-email.ts').then((m) => m.ConfirmEmail) },
  // Photos that another app has shared; `app-worker.js` has kept them.
  { path: 'share', loadComponent: () => import('./report/shared-photos-page.ts').then((m) => m.SharedPhotosPage) },
  {
    path: 'report/waiting/:key',
    loadComponent: () => import('./report/send-section.ts').then((m) => m.ReportWaiting),
  },
  {
    path: 'report/followed/:reference',
    loadComponent: () => import('./report/report-followed.ts').then((m) => m.ReportFollowed),
  },
  { path: 'report/sent/:id', ...own(() => import('./report/report-sent.ts').then((m) => m.ReportSent)) },
  { path: 'numbers', ...aboutNumbers(() => import('./numbers/numbers-page.ts').then((m) => m.NumbersPage)) },
  { path: 'open-data', ...aboutNumbers(() => import('./numbers/open-data-page.ts').then((m) => m.OpenDataPage)) },
  {
    path: 'accessibility',
    ...statement(() => import('./statements/accessibility-statement.ts').then((m) => m.AccessibilityStatement)),
  },
  { path: 'privacy', ...statement(() => import('./statements/privacy-statement.ts').then((m) => m.PrivacyStatement)) },
  { path: '**', loadComponent: () => import('./home/not-found.ts').then((m) => m.NotFound) },
];
