import { type Routes } from '@angular/router';
import { withOpenByTerm } from './inbox/open-by-term.ts';
import { staffOnly } from './sign-in/staff-only.ts';

/** Titles are keys of the dictionaries. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'signIn.title',
    loadComponent: () => import('./sign-in/sign-in.ts').then((file) => file.SignIn),
  },
  {
    path: 'reset',
    title: 'reset.title',
    loadComponent: () => import('./sign-in/choose-password.ts').then((file) => file.ChoosePassword),
  },
  {
    path: 'invitation',
    title: 'invitation.title',
    loadComponent: () => import('./sign-in/choose-password.ts').then((file) => file.ChoosePassword),
  },
  {
    path: 'email',
    title: 'emailChange.title',
    loadComponent: () => import('./sign-in/confirm-email.ts').then((file) => file.ConfirmEmail),
  },
  {
    path: '',
    canActivate: [staffOnly],
    loadComponent: () => import('./shell/shell.ts').then((file) => file.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'inbox' },
      {
        path: 'inbox',
        title: 'inbox.title',
        canActivate: [withOpenByTerm],
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        loadComponent: () => import('./inbox/inbox.ts').then((file) => file.Inbox),
        children: [
          {
            path: ':id',
            title: 'signal.title',
            loadComponent: () => import('./inbox/inbox-signal.ts').then((file) => file.InboxSignal),
          },
        ],
      },
      {
        path: 'workload',
        title: 'workload.title',
        loadComponent: () => import('./views/workload.ts').then((file) => file.Workload),
      },
      {
        path: 'insights',
        title: 'insights.title',
        loadComponent: () => import('./insights/insights.ts').then((file) => file.Insights),
      },
      {
        path: 'insights/signals',
        title: 'insights.title',
        loadComponent: () => import('./insights/figure-list.ts').then((file) => file.FigureList),
      },
      {
        path: 'map',
        title: 'map.title',
        loadComponent: () => import('./map-view/map-view.ts').then((file) => file.MapView),
      },
      {
        path: 'board',
        title: 'board.title',
        loadComponent: () => import('./board/board.ts').then((file) => file.Board),
      },
      {
        path: 'on-behalf',
        title: 'onBehalf.title',
        loadComponent: () => import('./on-behalf/on-behalf.ts').then((file) => file.OnBehalf),
      },
      {
        path: 'texts',
        title: 'texts.title',
        loadComponent: () => import('./texts/texts.ts').then((file) => file.Texts),
      },
      {
        path: 'signals/:id',
        title: 'signal.title',
        loadComponent: () => import('./signal/signal-page.ts').then((file) => file.SignalPage),
      },
      {
        path: 'stuck',
        title: 'stuck.title',
        loadComponent: () => import('./stuck/stuck.ts').then((file) => file.Stuck),
      },
      {
        path: 'account',
        title: 'ownAccount.title',
        loadComponent: () => import('./account/account.ts').then((file) => file.AccountPage),
      },
      {
        path: 'administration',
        title: 'administration.title',
        loadChildren: () => import('./administration/administration.routes.ts').then((file) => file.routes),
      },
      {
        path: '**',
        title: 'missing.title',
        loadComponent: () => import('./shell/missing-page.ts').then((file) => file.MissingPage),
      },
    ],
  },
];
