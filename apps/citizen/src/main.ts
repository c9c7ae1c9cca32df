import { createApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config.ts';
import './app/app.parts.ts';
import { App } from './app/shell/app.ts';

// In tasks of their own: somebody may touch the page after the scripts were read, and before the frame is drawn.
// Without a running application there is nothing to show an error in, so it goes to the browser.
setTimeout(
  () =>
    void createApplication(appConfig).then((application) => setTimeout(() => application.bootstrap(App)), reportError),
);
