import type { Route, Routes } from '@angular/router';
import { withOpenByTerm } from './inbox/open-by-term.ts';
import { staffOnly } from './sign-in/staff-only.ts';

/** A page at a path; its title is a key of the dictionaries. */
const page = (path: string, title: string, loadComponent: Route['loadComponent']): Route => ({
  path,
  title,
  loadComponent,
});

export const routes: Routes = [
  page('sign-in', 'signIn.title', () => import('./sign-in/sign-in.ts').then((file) => file.SignIn)),
  page('reset', 'reset.title', () => import('./sign-in/choose-password.ts').then((file) => file.ChoosePassword)),
  page('invitation', 'invitation.title', () =>
    import('./sign-in/choose-password.ts').then((file) => file.ChoosePassword),
  ),
  page('email', 'emailChange.title', () => import('./sign-in/confirm-email.ts').then((file) => file.ConfirmEmail)),
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
          page(':id', 'signal.title', () => import('./inbox/inbox-signal.ts').then((file) => file.InboxSignal)),
        ],
      },
      page('today', 'today.title', () => import('./views/today.ts').then((file) => file.Today)),
      page('workload', 'workload.title', () => import('./views/workload.ts').then((file) => file.Workload)),
      page('insights', 'insights.title', () => import('./insights/insights.ts').then((file) => file.Insights)),
      page('insights/signals', 'insights.title', () =>
        import('./insights/figure-list.ts').then((file) => file.FigureList),
      ),
      page('map', 'map.title', () => import('./map-view/map-view.ts').then((file) => file.MapView)),
      page('around-me', 'aroundMe.title', () => import('./around-me/around-me.ts').then((file) => file.AroundMe)),
      page('board', 'board.title', () => import('./board/board.ts').then((file) => file.Board)),
      page('on-behalf', 'onBehalf.title', () => import('./on-behalf/on-behalf.ts').then((file) => file.OnBehalf)),
      page('letters', 'letters.title', () => import('./letters/letters.ts').then((file) => file.Letters)),
      page('letters/:id', 'letters.title', () => import('./letters/letter-page.ts').then((file) => file.LetterPage)),
      page('texts', 'texts.title', () => import('./texts/texts.ts').then((file) => file.Texts)),
      page('signals/:id', 'signal.title', () => import('./signal/signal-page.ts').then((file) => file.SignalPage)),
      page('stuck', 'stuck.title', () => import('./stuck/stuck.ts').then((file) => file.Stuck)),
      page('stuck/comparisons', 'comparisons.title', () =>
        import('./stuck/comparisons.ts').then((file) => file.Comparisons),
      ),
      page('account', 'ownAccount.title', () => import('./account/account.ts').then((file) => file.AccountPage)),
      {
        path: 'administration',
        title: 'administration.title',
        loadChildren: () => import('./administration/administration.routes.ts').then((file) => file.routes),
      },
      page('**', 'missing.title', () => import('./shell/missing-page.ts').then((file) => file.MissingPage)),
    ],
  },
];
