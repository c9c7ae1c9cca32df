import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The root: the router decides between signing in and the shell. */
@Component({ selector: 'ns-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
