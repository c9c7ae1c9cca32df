import { Component } from '@angular/core';

/** A bench under a tree at the river, next to a street lamp: for places where there is nothing to read. */
@Component({
  selector: 'ns-calm',
  template: `
    <svg viewBox="0 0 320 200" aria-hidden="true" focusable="false">
      <path class="sky" d="M0 0h320v200H0Z" />
      <path class="star" d="M186 24h0M244 30h0M166 62h0M304 78h0M20 22h0" />
      <circle class="sun" cx="284" cy="38" r="15" />
      <g class="cloud">
        <path d="M178 66h40a9 9 0 0 0 2-18 9 9 0 0 0-5 1 14 14 0 0 0-26-1 9.5 9.5 0 0 0-11 18Z" />
      </g>
      <path class="far" d="M0 104c40-20 86-22 136-6s92 12 128-2 46-12 56-12v60H0Z" />
      <path class="hill" d="M0 118c50-16 96-14 150-6s110 8 170-6v30H0Z" />
      <path class="river" d="M0 122h320v42H0Z" />
      <path class="wave" d="M264 140c9-5 17 5 26 0M146 130c9-5 17 5 26 0M14 136c9-5 17 5 26 0" />
      <path class="grass" d="M0 156c60-10 120-6 170-3s100 4 150-4v51H0Z" />
      <path class="way" d="M0 188c70-10 140-8 190-6s90 2 130-2v20H0Z" />

      <path class="line trunk wood" d="M84 166v-64M84 124l20-20M84 114l-16-14" />
      <g class="leaf deep">
        <circle cx="56" cy="84" r="26" />
        <circle cx="116" cy="82" r="25" />
      </g>
      <path
        class="leaf"
        d="M86 22a32 32 0 0 1 31 25 26 26 0 0 1-6 50 30 30 0 0 1-50 0 26 26 0 0 1-6-50 32 32 0 0 1 31-25Z"
      />

      <path class="light" d="M230 86l-36 82q46 12 92 0l-36-82Z" />
      <path class="line iron" d="M240 172V88" />
      <path class="lamp" d="M231 84l3-18h12l3 18Z" />
      <path class="line iron" d="M229 86h22M233 64h14M240 64v-5M234 173h12" />

      <ellipse class="shade" cx="164" cy="178" rx="46" ry="3" />
      <path class="line wood" d="M132 162v15M196 162v15M132 162l-5-26M196 162l5-26" />
      <g class="plank">
        <rect x="120" y="136" width="88" height="7" rx="3.5" />
        <rect x="122" y="146" width="84" height="7" rx="3.5" />
        <rect x="118" y="158" width="92" height="7" rx="3.5" />
      </g>
    </svg>
  `,
  styleUrl: './picture.css',
})
export class Calm {}
