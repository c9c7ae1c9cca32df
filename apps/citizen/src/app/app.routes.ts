import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { signedInOnly } from './account/signed-in-guard';
import { Home } from './home/home';
import { ReportMenus } from './report/report-menus';

export const routes: Routes = [
  { path: '', pathMatch: 'full', component: Home },
  { path: 'register', loadComponent: () => import('./account/register').then((m) => m.Register) },
  { path: 'mailbox', loadComponent: () => import('./account/check-mailbox').then((m) => m.CheckMailbox) },
  { path: 'verify', loadComponent: () => import('./account/verify-email').then((m) => m.VerifyEmail) },
  { path: 'sign-in', loadComponent: () => import('./account/sign-in').then((m) => m.SignIn) },
  {
    path: 'account',
    canActivate: [signedInOnly],
    loadComponent: () => import('./account/account').then((m) => m.AccountPage),
  },
  // The menus are loaded in parallel with the page.
  {
    path: 'report',
    loadComponent: () => {
      inject(ReportMenus);
      return import('./report/report').then((m) => m.Report);
    },
  },
  { path: 'report/waiting/:key', loadComponent: () => import('./report/report-waiting').then((m) => m.ReportWaiting) },
  {
    path: 'report/followed/:reference',
    loadComponent: () => import('./report/report-followed').then((m) => m.ReportFollowed),
  },
  {
    path: 'report/sent/:id',
    canActivate: [signedInOnly],
    loadComponent: () => import('./report/report-sent').then((m) => m.ReportSent),
  },
  {
    path: 'signals',
    canActivate: [signedInOnly],
    loadComponent: () => import('./signals/my-signals').then((m) => m.MySignals),
  },
  {
    path: 'signals/:id',
    canActivate: [signedInOnly],
    loadComponent: () => import('./signals/my-signal').then((m) => m.MySignal),
  },
  { path: 'track', loadComponent: () => import('./track/track').then((m) => m.Track) },
  {
    path: 'accessibility',
    loadComponent: () => import('./statements/accessibility-statement').then((m) => m.AccessibilityStatement),
  },
  { path: 'privacy', loadComponent: () => import('./statements/privacy-statement').then((m) => m.PrivacyStatement) },
  { path: '**', loadComponent: () => import('./home/not-found').then((m) => m.NotFound) },
];
