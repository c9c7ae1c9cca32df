import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config.ts';
import { App } from './app/shell/app.ts';

// Without a running application there is nothing to show an error in, so it goes to the browser.
bootstrapApplication(App, appConfig).catch(reportError);
