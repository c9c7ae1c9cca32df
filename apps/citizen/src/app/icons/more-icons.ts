import {
  arrowForwardOutline,
  bulbOutline,
  busOutline,
  businessOutline,
  callOutline,
  cameraOutline,
  carOutline,
  closeOutline,
  copyOutline,
  downloadOutline,
  ellipsisHorizontalOutline,
  imageOutline,
  imagesOutline,
  leafOutline,
  mailOutline,
  mapOutline,
  notificationsOffOutline,
  notificationsOutline,
  optionsOutline,
  pawOutline,
  phonePortraitOutline,
  refreshOutline,
  scaleOutline,
  shareSocialOutline,
  snowOutline,
  star,
  starOutline,
  trashOutline,
} from 'ionicons/icons';

const drawn = (path: string): string =>
  `<g class='ionicon-fill-none ionicon-stroke-width' stroke-linecap='round' stroke-linejoin='round'>${path}</g>`;

/** Drawn here because ionicons has no icon for them. */
const road = drawn("<path d='M176 64 64 448M336 64l112 384M256 80v56M256 228v56M256 376v56'/>");
const trafficLight = drawn(
  "<rect x='160' y='48' width='192' height='416' rx='72'/><circle cx='256' cy='144' r='34'/><circle cx='256' " +
    "cy='256' r='34'/><circle cx='256' cy='368' r='34'/>",
);
const wind = drawn(
  "<path d='M48 192h248a64 64 0 1 0-60-86M48 272h344a64 64 0 1 1-60 86M48 352h176a56 56 0 1 1-52 76'/>",
);
const playground = drawn("<path d='M128 80v352M128 80h72l200 272h64M384 432v-96M64 160h64M64 240h64M64 320h64'/>");
const bench = drawn(
  "<path d='M80 144h352M80 208h352M56 288h400M112 144v-24M400 144v-24M112 288v120M400 288v120M112 208v80M400 208v80'/>",
);

const ionicons = {
  forward: arrowForwardOutline,
  camera: cameraOutline,
  call: callOutline,
  close: closeOutline,
  copy: copyOutline,
  picture: imageOutline,
  pictures: imagesOutline,
  mail: mailOutline,
  map: mapOutline,
  device: phonePortraitOutline,
  download: downloadOutline,
  follow: notificationsOutline,
  unfollow: notificationsOffOutline,
  options: optionsOutline,
  again: refreshOutline,
  share: shareSocialOutline,
  'star-empty': starOutline,
  'category-building': businessOutline,
  'category-bus': busOutline,
  'category-car': carOutline,
  'category-dots': ellipsisHorizontalOutline,
  'category-lamp': bulbOutline,
  'category-paw': pawOutline,
  'category-scales': scaleOutline,
  'category-snow': snowOutline,
  'category-tree': leafOutline,
  'category-waste': trashOutline,
  star,
};

/** What stands inside the `svg` of an address of ionicons. */
const inside = (address: string): string => address.slice(address.indexOf('>') + 1, address.lastIndexOf('<'));

/** All other icons, fetched together when the first of them is shown. */
export const moreIcons: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ionicons).map(([name, address]) => [name, inside(address)])),
  'category-bench': bench,
  'category-playground': playground,
  'category-road': road,
  'category-traffic-light': trafficLight,
  'category-wind': wind,
};
