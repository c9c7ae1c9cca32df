import { Component, input } from '@angular/core';

/** A town by a river: with the sky above it, or the middle of the same drawing as a low band as wide as the screen. */
@Component({
  selector: 'ns-town',
  template: `
    <svg
      [attr.viewBox]="low() ? '0 60 1040 160' : '310 0 420 260'"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <path class="sky" d="M0 0h1040v260H0Z" />
      <path class="star" d="M352 84h0M446 96h0M584 80h0M704 104h0M232 92h0M812 84h0M470 36h0M388 30h0M690 50h0" />
      <circle class="sun" cx="650" [attr.cy]="low() ? 92 : 64" r="20" />
      <g class="cloud">
        <path d="M434 94h40a9 9 0 0 0 2-18 9 9 0 0 0-5 1 14 14 0 0 0-26-1 9.5 9.5 0 0 0-11 18Z" />
        <path d="M226 104h40a9 9 0 0 0 2-18 9 9 0 0 0-5 1 14 14 0 0 0-26-1 9.5 9.5 0 0 0-11 18Z" />
        <path d="M806 98h40a9 9 0 0 0 2-18 9 9 0 0 0-5 1 14 14 0 0 0-26-1 9.5 9.5 0 0 0-11 18Z" />
        <path d="M560 46h40a9 9 0 0 0 2-18 9 9 0 0 0-5 1 14 14 0 0 0-26-1 9.5 9.5 0 0 0-11 18Z" />
      </g>
      <path class="far" d="M0 148c70-34 150-38 232-12s150 40 236 14 168-42 262-14 190 10 310-8v132H0Z" />
      <path class="hill" d="M0 172c64-34 138-38 214-16s130 18 196 4 118-20 206-4 116 24 160 30v74H0Z" />

      <g class="metal">
        <path class="line" d="M770 170h270M780 170q40-44 80 0q40-44 80 0q40-44 80 0q40-44 80 0" />
        <path
          class="line thin"
          d="M800 170v-17M820 170v-22M840 170v-17M880 170v-17M900 170v-22M920 170v-17M960 170v-17"
        />
        <path class="line thin" d="M980 170v-22M1000 170v-17" />
        <path d="M856 170h8v26h-8zM936 170h8v26h-8zM1016 170h8v26h-8z" />
      </g>

      <g class="leaf deep">
        <ellipse cx="744" cy="158" rx="7" ry="22" />
        <ellipse cx="282" cy="158" rx="7" ry="22" />
        <circle cx="216" cy="156" r="11" />
        <circle cx="92" cy="150" r="12" />
      </g>
      <g class="leaf">
        <ellipse cx="758" cy="164" rx="6" ry="17" />
        <circle cx="262" cy="164" r="13" />
        <circle cx="146" cy="152" r="9" />
        <circle cx="46" cy="156" r="10" />
      </g>

      <g class="wall">
        <path d="M326 146h38v44h-38zM374 138h56v52h-56zM391 102h22v40h-22zM438 152h34v38h-34z" />
        <path d="M568 132h44v58h-44zM620 152h34v38h-34zM664 144h40v46h-40zM164 146h34v34h-34z" />
      </g>
      <g class="roof">
        <path d="m321 146 24-20 24 20ZM368 138l11-14h46l11 14ZM387 102l15-22 15 22ZM434 152l21-18 21 18Z" />
        <path d="m563 132 10-14h34l10 14ZM616 152l21-18 21 18ZM659 144l25-21 25 21ZM159 146l22-18 22 18Z" />
      </g>
      <g class="window">
        <path
          d="M334 155h8v11h-8zM348 155h8v11h-8zM380 146h7v11h-7zM417 146h7v11h-7zM380 164h7v11h-7zM417 164h7v11h-7z
            M446 160h7v10h-7zM457 160h7v10h-7zM577 140h8v11h-8zM595 140h8v11h-8zM577 159h8v11h-8zM595 159h8v11h-8z
            M628 160h7v10h-7zM639 160h7v10h-7zM672 153h9v11h-9zM687 153h9v11h-9zM171 154h7v9h-7zM184 154h7v9h-7z"
        />
        <path d="M396 190v-18a6 6 0 0 1 12 0v18Z" />
        <circle cx="402" cy="116" r="6" />
      </g>

      <g class="leaf">
        <circle cx="484" cy="166" r="12" />
        <circle cx="556" cy="167" r="11" />
        <circle cx="302" cy="170" r="8" />
        <circle cx="716" cy="168" r="10" />
      </g>
      <path
        class="line wood"
        d="M484 172v18M556 172v18M302 174v14M716 172v18M262 168v20M216 160v20M146 154v20M92 154v20M46 158v20"
      />
      <path class="grass" d="M0 184c90-8 190-4 300-6s330-4 420 0c34 2 48 10 66 20H0Z" />
      <path
        class="river"
        d="M0 194c60-10 110 6 170 0s110-10 170-2 120 6 180 0 120-8 180 0 120 6 180 0 100-6 160 0v68H0Z"
      />
      <path
        class="wave"
        d="M338 208c12-6 22 6 34 0s22 6 34 0M556 206c12-6 22 6 34 0M470 234c12-6 22 6 34 0s22 6 34 0
          M120 207c12-6 22 6 34 0s22 6 34 0M868 207c12-6 22 6 34 0s22 6 34 0M640 244c12-6 22 6 34 0"
      />
      <g>
        <path class="sail" d="M664 176v24h-18ZM668 182v18h12Z" />
        <path class="roof" d="M640 203h48l-6 8a4 4 0 0 1-3 2h-30a4 4 0 0 1-3-2Z" />
      </g>

      <ellipse class="shade" cx="520" cy="181" rx="15" ry="3" />
      <g class="pin" transform="translate(355.2 46) scale(.8)">
        <path d="M206 44c-22 0-39 17-39 38 0 27 28 48 36 54a5 5 0 0 0 6 0c8-6 36-27 36-54 0-21-17-38-39-38Z" />
        <path class="tick" d="m189 82 12 12 23-25" />
      </g>
    </svg>
  `,
  styleUrl: './picture.css',
})
export class Town {
  /** As a band: as high as what it stands in. */
  readonly low = input(false);
}
