import { type Routes } from '@angular/router';
import { withOpenByTerm } from './inbox/open-by-term';
import { staffOnly } from './sign-in/staff-only';

/** Titles are keys of the dictionaries. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'signIn.title',
    loadComponent: () => import('./sign-in/sign-in').then((file) => file.SignIn),
  },
  {
    path: '',
    canActivate: [staffOnly],
    loadComponent: () => import('./shell/shell').then((file) => file.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'inbox' },
      {
        path: 'inbox',
        title: 'inbox.title',
        canActivate: [withOpenByTerm],
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        loadComponent: () => import('./inbox/inbox').then((file) => file.Inbox),
        children: [
          {
            path: ':id',
            title: 'signal.title',
            loadComponent: () => import('./inbox/inbox-signal').then((file) => file.InboxSignal),
          },
        ],
      },
      {
        path: 'workload',
        title: 'workload.title',
        loadComponent: () => import('./views/workload').then((file) => file.Workload),
      },
      {
        path: 'map',
        title: 'map.title',
        loadComponent: () => import('./map-view/map-view').then((file) => file.MapView),
      },
      { path: 'board', title: 'board.title', loadComponent: () => import('./board/board').then((file) => file.Board) },
      {
        path: 'on-behalf',
        title: 'onBehalf.title',
        loadComponent: () => import('./on-behalf/on-behalf').then((file) => file.OnBehalf),
      },
      { path: 'texts', title: 'texts.title', loadComponent: () => import('./texts/texts').then((file) => file.Texts) },
      {
        path: 'signals/:id',
        title: 'signal.title',
        loadComponent: () => import('./signal/signal-page').then((file) => file.SignalPage),
      },
      { path: 'stuck', title: 'stuck.title', loadComponent: () => import('./stuck/stuck').then((file) => file.Stuck) },
      {
        path: '**',
        title: 'missing.title',
        loadComponent: () => import('./shell/missing-page').then((file) => file.MissingPage),
      },
    ],
  },
];
