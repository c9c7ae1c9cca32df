import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { App } from './app/shell/app';

// Without a running application there is nothing to show the error in, so it goes to the browser.
void bootstrapApplication(App, appConfig).catch(reportError);
