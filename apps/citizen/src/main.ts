import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { App } from './app/shell/app';

// In a task of its own: somebody may touch the page after the scripts were read. Without a running application there is nothing to show an error in, so it goes to the browser.
setTimeout(() => void bootstrapApplication(App, appConfig).catch(reportError));
