import { addIcons } from 'ionicons';
import {
  addOutline,
  arrowBackOutline,
  arrowForwardOutline,
  bulbOutline,
  busOutline,
  businessOutline,
  callOutline,
  cameraOutline,
  carOutline,
  checkmarkCircle,
  chevronForwardOutline,
  closeOutline,
  cloudOfflineOutline,
  copyOutline,
  documentTextOutline,
  downloadOutline,
  ellipsisHorizontalOutline,
  eyeOffOutline,
  eyeOutline,
  homeOutline,
  imageOutline,
  imagesOutline,
  informationCircleOutline,
  leafOutline,
  listOutline,
  locationOutline,
  mailOutline,
  mapOutline,
  notificationsOffOutline,
  notificationsOutline,
  optionsOutline,
  pawOutline,
  personOutline,
  phonePortraitOutline,
  refreshOutline,
  scaleOutline,
  searchOutline,
  shareSocialOutline,
  snowOutline,
  star,
  starOutline,
  timeOutline,
  trashOutline,
  warningOutline,
} from 'ionicons/icons';

const head = "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 512 512' class='ionicon'>";
const line = "<g class='ionicon-fill-none ionicon-stroke-width' stroke-linecap='round' stroke-linejoin='round'>";
const drawn = (path: string): string => `${head}${line}${path}</g></svg>`;

/** The icons by our names: the addresses that `ion-icon` draws without the network. */
export const drawings = {
  add: addOutline,
  again: refreshOutline,
  back: arrowBackOutline,
  call: callOutline,
  camera: cameraOutline,
  close: closeOutline,
  copy: copyOutline,
  danger: warningOutline,
  device: phonePortraitOutline,
  done: checkmarkCircle,
  download: downloadOutline,
  follow: notificationsOutline,
  forward: arrowForwardOutline,
  hide: eyeOffOutline,
  home: homeOutline,
  information: informationCircleOutline,
  list: listOutline,
  mail: mailOutline,
  map: mapOutline,
  offline: cloudOfflineOutline,
  open: chevronForwardOutline,
  options: optionsOutline,
  person: personOutline,
  picture: imageOutline,
  pictures: imagesOutline,
  place: locationOutline,
  report: documentTextOutline,
  search: searchOutline,
  share: shareSocialOutline,
  show: eyeOutline,
  star: star,
  'star-empty': starOutline,
  time: timeOutline,
  unfollow: notificationsOffOutline,
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
  // Drawn here because ionicons has no icon for them.
  'category-bench': drawn(
    "<path d='M80 144h352M80 208h352M56 288h400M112 144v-24M400 144v-24M112 288v120M400 288v120M112 208v80M400 208v" +
      "80'/>",
  ),
  locate: drawn(
    "<circle cx='256' cy='256' r='144'/><circle cx='256' cy='256' r='48'/>" +
      "<path d='M256 48v64M256 400v64M48 256h64M400 256h64'/>",
  ),
  'category-playground': drawn(
    "<path d='M128 80v352M128 80h72l200 272h64M384 432v-96M64 160h64M64 240h64M64 320h64'/>",
  ),
  'category-road': drawn("<path d='M176 64 64 448M336 64l112 384M256 80v56M256 228v56M256 376v56'/>"),
  'category-traffic-light': drawn(
    "<rect x='160' y='48' width='192' height='416' rx='72'/><circle cx='256' cy='144' r='34'/>" +
      "<circle cx='256' cy='256' r='34'/><circle cx='256' cy='368' r='34'/>",
  ),
  'category-wind': drawn(
    "<path d='M48 192h248a64 64 0 1 0-60-86M48 272h344a64 64 0 1 1-60 86M48 352h176a56 56 0 1 1-52 76'/>",
  ),
} satisfies Readonly<Record<string, string>>;

addIcons(drawings);

export type IconName = keyof typeof drawings;
