import { Component } from '@angular/core';

/** A signpost where a path parts: for readers who are not where they wanted to be. */
@Component({
  selector: 'ns-signpost',
  template: `
    <svg viewBox="0 0 320 200" aria-hidden="true" focusable="false">
      <path class="sky" d="M0 0h320v200H0Z" />
      <path class="star" d="M30 60h0M104 18h0M206 24h0M232 66h0M300 56h0M60 96h0" />
      <circle class="sun" cx="262" cy="42" r="15" />
      <g class="cloud">
        <path d="M50 58h40a9 9 0 0 0 2-18 9 9 0 0 0-5 1 14 14 0 0 0-26-1 9.5 9.5 0 0 0-11 18Z" />
      </g>
      <path class="far" d="M0 112c44-26 88-26 138-8s92 10 124-6 46-14 58-14v60H0Z" />
      <path class="hill" d="M0 128c56-18 100-14 160-4s108 4 160-12v60H0Z" />
      <path class="grass" d="M0 148c60-12 110-8 164-5s106 0 156-9v66H0Z" />
      <path
        class="way"
        d="M118 200c12-18 20-26 14-36s-34-14-58-19l10-2c32 2 60 6 78 6s44-6 70-9l10 3c-28 6-58 10-62 22s8 22 26 35Z"
      />

      <g class="leaf deep">
        <ellipse cx="284" cy="118" rx="9" ry="26" />
        <circle cx="38" cy="118" r="17" />
      </g>
      <g class="leaf">
        <ellipse cx="304" cy="124" rx="7" ry="19" />
        <circle cx="62" cy="126" r="12" />
      </g>
      <path class="line wood" d="M38 124v22M62 130v14M284 128v16M304 130v12" />

      <ellipse class="shade" cx="164" cy="172" rx="17" ry="3" />
      <path class="post" d="M160 34a4 4 0 0 1 8 0v138h-8Z" />
      <path class="roof" d="M134 46h66l15 12-15 12h-66Z" />
      <path class="pin" d="M194 82h-66l-15 12 15 12h66Z" />
      <path class="words" d="M146 58h26M180 58h10M146 94h10M164 94h20" />
    </svg>
  `,
  styleUrl: './picture.css',
})
export class Signpost {}
