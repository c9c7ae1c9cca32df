/**
 * Icons of the frame, the landing page, fields and notices: they travel with the first page. They are those of
 * ionicons 8.1 (MIT), kept here because a module of theirs is bundled whole, with the icons that come later.
 */
export const coreIcons: Readonly<Record<string, string>> = {
  add:
    "<path d='M256 112v288M400 256H112' stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none " +
    "ionicon-stroke-width'/>",
  back:
    "<path d='M244 400 100 256l144-144M120 256h292' stroke-linecap='round' stroke-linejoin='round' " +
    "stroke-width='48px' class='ionicon-fill-none'/>",
  danger:
    "<path d='M85.57 446.25h340.86a32 32 0 0 0 28.17-47.17L284.18 82.58c-12.09-22.44-44.27-22.44-56.36 0L57.4 " +
    "399.08a32 32 0 0 0 28.17 47.17' stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none " +
    "ionicon-stroke-width'/><path d='m250.26 195.39 5.74 122 5.73-121.95a5.74 5.74 0 0 0-5.79-6h0a5.74 5.74 0 " +
    "0 0-5.68 5.95' stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none " +
    "ionicon-stroke-width'/><path d='M256 397.25a20 20 0 1 1 20-20 20 20 0 0 1-20 20'/>",
  done:
    "<path d='M256 48C141.31 48 48 141.31 48 256s93.31 208 208 208 208-93.31 208-208S370.69 48 256 48m108.25 " +
    '138.29-134.4 160a16 16 0 0 1-12 5.71h-.27a16 16 0 0 1-11.89-5.3l-57.6-64a16 16 0 1 1 23.78-21.4l45.29 ' +
    "50.32 122.59-145.91a16 16 0 0 1 24.5 20.58'/>",
  hide:
    "<path d='M432 448a15.92 15.92 0 0 1-11.31-4.69l-352-352a16 16 0 0 1 22.62-22.62l352 352A16 16 0 0 1 432 " +
    '448M255.66 384c-41.49 0-81.5-12.28-118.92-36.5-34.07-22-64.74-53.51-88.7-91v-.08c19.94-28.57 41.78-52.73 ' +
    '65.24-72.21a2 2 0 0 0 .14-2.94L93.5 161.38a2 2 0 0 0-2.71-.12c-24.92 21-48.05 46.76-69.08 76.92a31.92 ' +
    '31.92 0 0 0-.64 35.54c26.41 41.33 60.4 76.14 98.28 100.65C162 402 207.9 416 255.66 416a239.1 239.1 0 0 0 ' +
    '75.8-12.58 2 2 0 0 0 .77-3.31l-21.58-21.58a4 4 0 0 0-3.83-1 204.8 204.8 0 0 1-51.16 6.47M490.84 ' +
    '238.6c-26.46-40.92-60.79-75.68-99.27-100.53C349 110.55 302 96 255.66 96a227.3 227.3 0 0 0-74.89 12.83 2 2 ' +
    '0 0 0-.75 3.31l21.55 21.55a4 4 0 0 0 3.88 1 192.8 192.8 0 0 1 50.21-6.69c40.69 0 80.58 12.43 118.55 37 ' +
    '34.71 22.4 65.74 53.88 89.76 91a.13.13 0 0 1 0 .16 310.7 310.7 0 0 1-64.12 72.73 2 2 0 0 0-.15 2.95l19.9 ' +
    "19.89a2 2 0 0 0 2.7.13 343.5 343.5 0 0 0 68.64-78.48 32.2 32.2 0 0 0-.1-34.78'/><path d='M256 160a96 96 0 " +
    '0 0-21.37 2.4 2 2 0 0 0-1 3.38l112.59 112.56a2 2 0 0 0 3.38-1A96 96 0 0 0 256 160M165.78 233.66a2 2 0 0 ' +
    "0-3.38 1 96 96 0 0 0 115 115 2 2 0 0 0 1-3.38Z'/>",
  home:
    "<path d='M80 212v236a16 16 0 0 0 16 16h96V328a24 24 0 0 1 24-24h80a24 24 0 0 1 24 24v136h96a16 16 0 0 0 " +
    "16-16V212' stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none " +
    "ionicon-stroke-width'/><path d='M480 256 266.89 52c-5-5.28-16.69-5.34-21.78 0L32 256M400 179V64h-48v69' " +
    "stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/>",
  information:
    "<path d='M248 64C146.39 64 64 146.39 64 248s82.39 184 184 184 184-82.39 184-184S349.61 64 248 64Z' " +
    "stroke-miterlimit='10' class='ionicon-fill-none ionicon-stroke-width'/><path d='M220 220h32v116' " +
    "stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/><path " +
    "d='M208 340h88' stroke-linecap='round' stroke-miterlimit='10' class='ionicon-fill-none " +
    "ionicon-stroke-width'/><path d='M248 130a26 26 0 1 0 26 26 26 26 0 0 0-26-26'/>",
  list:
    "<path d='M160 144h288M160 256h288M160 368h288' stroke-linecap='round' stroke-linejoin='round' " +
    "class='ionicon-fill-none ionicon-stroke-width'/><circle cx='80' cy='144' r='16' stroke-linecap='round' " +
    "stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/><circle cx='80' cy='256' r='16' " +
    "stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/><circle " +
    "cx='80' cy='368' r='16' stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none " +
    "ionicon-stroke-width'/>",
  offline:
    "<path d='M93.72 183.25C49.49 198.05 16 233.1 16 288c0 66 54 112 120 112h184.37M467.82 377.74C485.24 " +
    "363.3 496 341.61 496 312c0-59.82-53-85.76-96-88-8.89-89.54-71-144-144-144-26.16 0-48.79 6.93-67.6 18.14' " +
    "stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/><path " +
    "d='M448 448 64 64' stroke-linecap='round' stroke-miterlimit='10' class='ionicon-fill-none " +
    "ionicon-stroke-width'/>",
  open:
    "<path d='m184 112 144 144-144 144' stroke-linecap='round' stroke-linejoin='round' stroke-width='48px' " +
    "class='ionicon-fill-none'/>",
  person:
    "<path d='M344 144c-3.92 52.87-44 96-88 96s-84.15-43.12-88-96c-4-55 35-96 88-96s92 42 88 96' " +
    "stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/><path " +
    "d='M256 304c-87 0-175.3 48-191.64 138.6C62.39 453.52 68.57 464 80 464h352c11.44 0 17.62-10.48 " +
    "15.65-21.4C431.3 352 343 304 256 304Z' stroke-miterlimit='10' class='ionicon-fill-none " +
    "ionicon-stroke-width'/>",
  place:
    "<path d='M256 48c-79.5 0-144 61.39-144 137 0 87 96 224.87 131.25 272.49a15.77 15.77 0 0 0 25.5 0C304 409.89 " +
    "400 272.07 400 185c0-75.61-64.5-137-144-137' stroke-linecap='round' stroke-linejoin='round' " +
    "class='ionicon-fill-none ionicon-stroke-width'/><circle cx='256' cy='192' r='48' stroke-linecap='round' " +
    "stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/>",
  report:
    "<path d='M416 221.25V416a48 48 0 0 1-48 48H144a48 48 0 0 1-48-48V96a48 48 0 0 1 48-48h98.75a32 32 0 0 1 " +
    "22.62 9.37l141.26 141.26a32 32 0 0 1 9.37 22.62Z' stroke-linejoin='round' class='ionicon-fill-none " +
    "ionicon-stroke-width'/><path d='M256 56v120a32 32 0 0 0 32 32h120M176 288h160M176 368h160' " +
    "stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/>",
  search:
    "<path d='M221.09 64a157.09 157.09 0 1 0 157.09 157.09A157.1 157.1 0 0 0 221.09 64Z' " +
    "stroke-miterlimit='10' class='ionicon-fill-none ionicon-stroke-width'/><path d='M338.29 338.29 448 448' " +
    "stroke-linecap='round' stroke-miterlimit='10' class='ionicon-fill-none ionicon-stroke-width'/>",
  show:
    "<path d='M255.66 112c-77.94 0-157.89 45.11-220.83 135.33a16 16 0 0 0-.27 17.77C82.92 340.8 161.8 400 " +
    '255.66 400c92.84 0 173.34-59.38 221.79-135.25a16.14 16.14 0 0 0 0-17.47C428.89 172.28 347.8 112 255.66 ' +
    "112' stroke-linecap='round' stroke-linejoin='round' class='ionicon-fill-none " +
    "ionicon-stroke-width'/><circle cx='256' cy='256' r='80' stroke-miterlimit='10' class='ionicon-fill-none " +
    "ionicon-stroke-width'/>",
  time:
    "<path d='M256 64C150 64 64 150 64 256s86 192 192 192 192-86 192-192S362 64 256 64Z' stroke-miterlimit='10' " +
    "class='ionicon-fill-none ionicon-stroke-width'/><path d='M256 128v144h96' stroke-linecap='round' " +
    "stroke-linejoin='round' class='ionicon-fill-none ionicon-stroke-width'/>",
};
